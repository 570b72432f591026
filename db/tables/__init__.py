"""Every table, for queries and for the test that the migrated schema agrees.

Ids are random: a sequence would let a person count what they may not see. `recorded_at` is the true order of
insertion; `created_at` is what the school's clock said. Enum columns hold the whole words of the core's StrEnums,
kept by CHECKs in the migrations.
"""

from db.tables.casework import alert_links, alert_notes, alert_readers, alert_verdicts, text_approvals
from db.tables.columns import metadata
from db.tables.people import (
    contact_addresses,
    guardians,
    guardianships,
    logins,
    pupils,
    schools,
    staff_members,
)
from db.tables.policies import (
    passages,
    policy_documents,
    staff_answer_questions,
    staff_answers,
    unanswered_questions,
)
from db.tables.requests import (
    REQUEST_TABLES,
    absence_reports,
    callback_requests,
    missed_work_reports,
    tickets,
    work_pack_requests,
)
from db.tables.safeguarding import alerts, audit_events, notices, sealing_keys, troubles
from db.tables.talk import conversation_states, conversations, messages, outbox, screenings

__all__ = [
    "REQUEST_TABLES",
    "absence_reports",
    "alert_links",
    "alert_notes",
    "alert_readers",
    "alert_verdicts",
    "alerts",
    "audit_events",
    "callback_requests",
    "contact_addresses",
    "conversation_states",
    "conversations",
    "guardians",
    "guardianships",
    "logins",
    "messages",
    "metadata",
    "missed_work_reports",
    "notices",
    "outbox",
    "passages",
    "policy_documents",
    "pupils",
    "schools",
    "screenings",
    "sealing_keys",
    "staff_answer_questions",
    "staff_answers",
    "staff_members",
    "text_approvals",
    "tickets",
    "troubles",
    "unanswered_questions",
    "work_pack_requests",
]
