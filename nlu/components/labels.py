"""The labels that a message can bear, in the order of every score vector."""

INTENTS = (
    "report_absence",
    "report_missed_work",
    "request_work_pack",
    "request_callback",
    "ask_question",
    "technical_help",
    "talk_to_person",
    "update_request",
    "check_status",
    "data_request",
    "greet",
    "thank",
    "goodbye",
    "affirm",
    "deny",
    "help",
    "opt_out",
    "opt_in",
    "other",
    "worry",
    "inform",
)
CHILD = "child"
# What can be asked for one child and not for another.
KINDS = (
    "report_absence",
    "report_missed_work",
    "request_work_pack",
    "request_callback",
    "update_request",
)
ENTITIES = ("child", "class", "reason", "day_phrase", "work", "delivery", "who", "time_window", "phone")
TAGS = ("O", *(f"{part}-{entity}" for entity in ENTITIES for part in "BI"))
LEVELS = ("none", "look", "concern", "immediate")
