"""Everything the bot can do for a parent. A new action is one module and one line here."""

from actions import (
    answer_question,
    change_request,
    check_status,
    hand_off,
    manage_contact,
    report_absence,
    report_missed_work,
    request_callback,
    request_work_pack,
    technical_help,
)
from actions.base import Action, Form
from bot.core.understanding import Intent

FORMS: tuple[Form, ...] = (
    report_absence.ACTION,
    report_missed_work.ACTION,
    request_work_pack.ACTION,
    request_callback.ACTION,
)
CHANGE = change_request.of(FORMS)

# In the order of the menu, which is also the order of a read-back.
ACTIONS: tuple[Action, ...] = (
    *FORMS,
    answer_question.ACTION,
    technical_help.ACTION,
    check_status.of(FORMS),
    CHANGE,
    hand_off.ACTION,
    manage_contact.DATA,
    manage_contact.OPT_OUT,
    manage_contact.OPT_IN,
)
BY_NAME: dict[str, Action] = {action.name: action for action in ACTIONS}
BY_INTENT: dict[Intent, Action] = {intent: action for action in ACTIONS for intent in action.intents}
MENU: tuple[Action, ...] = tuple(action for action in ACTIONS if action.menu_line)
