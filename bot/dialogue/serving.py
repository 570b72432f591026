"""Nothing is running: what the message asks for is done, or a choice is offered, or a person gets it."""

import re

from actions import hand_off, manage_contact, more_of_a_call, request_callback
from actions.answer_question import ACTION as ANSWER
from actions.base import Form, Result, Step
from actions.change_words import ATTENDS, COMES, DECLINES, NEEDLESS, STANDING
from actions.children import Named, read_children
from actions.mentions import tells_of_well_alone
from actions.reading import Reading, is_question
from actions.registry import BY_INTENT, BY_NAME, CHANGE, MENU
from actions.words import THUMBS_DOWN, THUMBS_UP, is_no, is_yes
from bot.core.understanding import Intent
from bot.dialogue import adding, clauses, filling, not_ours, opening, small_words, wording
from bot.dialogue.acts import Act, acts_in
from bot.dialogue.memory import Asked, Task
from bot.dialogue.questions import INTERROGATIVE
from bot.dialogue.remarks import says_only_in
from bot.dialogue.working import Working

_LEAST_LIKELY = 0.15
_CHOICES = 3


def serve(work: Working, reading: Reading) -> None:
    if _exact(work, reading) or _menu_digit(work, reading):
        return
    if (
        not_ours.wrong_number(work, reading)
        or not_ours.turn_away(work, reading)
        or completes_call(work, reading)
        or fills_in_call(work, reading)
    ):
        return
    if not reading.understanding.is_available:
        _without_interpreter(work, reading)
        return
    if not_ours.take_back_doubt(work, reading):
        return
    if adding.only_promises(work, reading):
        work.memory.lost = 0
        work.answers.append(wording.NOTED)
        return
    acts = acts_in(reading, work.here)
    if not_ours.is_for_a_friend(work, reading, acts):
        not_ours.answer_kindly(work)
        return
    if hand_off.tells_of_pick_up(reading, work.here):
        work.take(hand_off.pick_up(reading, work.here), is_answer=True)
        acts = [act for act in acts if isinstance(act.action, Form) and act.action.name != "report_absence"]
        if not acts:
            return
    if opening.waits(work, reading) or (not acts and opening.names_only_a_child(work, reading)):
        return
    opening.remember(work, reading)
    if acts:
        do(work, acts, reading)
        return
    if (
        reading.finds(DECLINES)
        or request_callback.only_forbids(reading)
        or (not is_question(reading.plain) and tells_of_well_alone(reading, work.here))
    ):
        work.answers.append(wording.NOTED)
        return
    is_in = reading.finds(ATTENDS) or reading.finds(COMES)
    if work.memory.latest and not work.is_fresh and is_in and not is_question(reading.plain):
        run_step(work, CHANGE, reading)
        return
    if reading.has(Intent.REPORT_ABSENCE) and says_only_in(reading):
        work.answers.append(wording.NOTED)
        return
    _talk(work, reading)


def completes_call(work: Working, reading: Reading) -> bool:
    """ "Mrs Patel", just after a call was asked for, is who should ring."""
    if work.is_fresh or not more_of_a_call.completes(reading):
        return False
    for request in adding.latest_calls(work):
        changed = request_callback.revise(request, reading, work.here)
        if changed is None:
            return False
        work.memory.lost = 0
        work.take(Result(requests=(changed,), passed_on=(request_callback.say(changed, work.here),)))
        return True
    return False


def fills_in_call(work: Working, reading: Reading) -> bool:
    """ "After 2, any day, I clean in the morning. And Sara needs a pack": the call first, then what else is asked."""
    rest = adding.fills_in_call(work, reading)
    if rest is None:
        return False
    work.memory.lost = 0
    acts = acts_in(rest, work.here) if re.search(r"\w", rest.text) else []
    acts = [act for act in acts if act.action not in (request_callback.ACTION, CHANGE) and is_said(act, rest)]
    if acts:
        do(work, acts, rest)
    return True


def is_said(act: Act, reading: Reading) -> bool:
    """Whether the words bear an act out, whatever the interpreter made of a longer message."""
    if act.action is ANSWER:
        return is_question(reading.plain) or reading.finds(INTERROGATIVE)
    patterns = (act.action.cues, act.action.hints)
    is_marked = any(act.action.name in clauses.ENTITIES.get(entity.kind, ()) for entity in reading.entities)
    return is_marked or any(pattern is not None and reading.finds(pattern) for pattern in patterns)


def do(work: Working, acts: list[Act], reading: Reading) -> None:
    """Carry out everything a message asks for, then put what question is left."""
    work.memory.lost = 0
    work.memory.asked = None
    is_alone = len(acts) == 1 and not work.memory.tasks
    for act in acts:
        if isinstance(act.action, Step) and run_step(work, act.action, act.reading, may_ask_part=is_alone):
            return
    filling.begin_tasks(work, acts, reading)
    filling.proceed(work)


def run_step(work: Working, step: Step, reading: Reading, *, may_ask_part: bool = True) -> bool:
    """Run a step; True when it put a question of its own. Beside a form an answer by part is told whole."""
    result = step.run(reading, work.here)
    if result.choices and may_ask_part:
        options = list(result.choices)
        work.ask(
            Asked(kind="part", words=result.ask, action=step.name, options=options, text=reading.text[:500])
        )
        return True
    work.take(result, is_answer=step.name != CHANGE.name)
    filling.forget_withdrawn(work)
    if step is ANSWER:
        work.doubt(result)
    if step.name == "check_status" and not result.requests:
        work.doubt(result, children=[child["name"] for child in read_children(reading, work.here).children])
    if result.among:
        offer_children(work, list(result.among), reading.text)
        return True
    if result.ask and not result.choices:
        work.ask(Asked(kind="prompt", words=result.ask, action=step.name, slot="change"))
        return True
    return False


def offer_children(work: Working, children: list[dict[str, object]], text: str) -> None:
    listed = ", ".join(f"{number} {child['said']}" for number, child in enumerate(children, 1))
    words = f"Which child do you mean: {listed}?"
    if words == work.memory.last_words:
        words = f"Please text the number or the name: {listed}. Who is it?"
    options = [{"children": [child]} for child in children]
    work.ask(Asked(kind="among", words=words, action=CHANGE.name, options=options, text=text))


def _exact(work: Working, reading: Reading) -> bool:
    """Words that mean one thing, interpreter or not."""
    plain = reading.plain
    if manage_contact.STOP.match(plain):
        work.take(manage_contact.OPT_OUT.run(reading, work.here))
    elif manage_contact.START.match(plain):
        work.take(manage_contact.OPT_IN.run(reading, work.here))
    elif small_words.MENU_WORDS.match(plain):
        show_menu(work)
    elif small_words.CHANGE_WORD.match(plain):
        ask_prompt(work, CHANGE)
    elif small_words.BACK_WORD.match(plain):
        show_menu(work)
    elif small_words.OPT_OUT_WORD.match(plain):
        _stop_or_take_back(work, reading)
    elif not re.search(r"\w", plain):
        _without_words(work, reading)
    else:
        return False
    return True


def _stop_or_take_back(work: Working, reading: Reading) -> None:
    """ "Cancel" by itself means no more messages to a phone company, and to a parent, often, the last request."""
    standing = {str(request.id) for request in work.here.recent if request.status in STANDING}
    has_latest = not work.is_fresh and bool(standing & set(work.memory.latest))
    if len(reading.plain.split()) > 1:  # "please cancel that" is no word of a phone company
        if has_latest:
            run_step(work, CHANGE, reading)
        else:
            work.answers.append(wording.CLOSED)
        return
    if not has_latest:
        work.take(manage_contact.OPT_OUT.run(Reading(""), work.here))
        return
    options = [{"action": CHANGE.name}, {"action": manage_contact.OPT_OUT.name}]
    words = "Which do you mean: 1 Take back what you sent, 2 Get no more messages from us?"
    if words == work.memory.last_words:
        words = (
            "Please text a number: 1 Take back what you sent, 2 Get no more messages from us. Which is it?"
        )
    work.ask(Asked(kind="likely", words=words, options=options, text="cancel that"))


def _without_words(work: Working, reading: Reading) -> None:
    if THUMBS_UP.search(reading.text) or not THUMBS_DOWN.search(reading.text):
        work.answers.append(wording.NOTED)
    else:
        _denied(work)


def _menu_digit(work: Working, reading: Reading) -> bool:
    asked = work.memory.asked
    number = small_words.digit_in(reading)
    if number is None or not 1 <= number <= len(MENU):
        return False
    if asked is None or asked.kind != "menu":
        show_menu(work)  # a number by itself, when none was asked for
        return True
    start(work, MENU[number - 1].name)
    return True


def start(work: Working, name: str) -> None:
    """An action picked from a list, without words of its own."""
    action = BY_NAME[name]
    work.memory.asked = None
    empty = Reading("", asked="")
    if isinstance(action, Step):
        if action.prompt:
            ask_prompt(work, action)
        else:
            run_step(work, action, empty)
        return
    if isinstance(action, Form):
        values = action.begin(empty, work.here)
        values.pop("days", None)  # nothing was said of a day, so none is taken for granted
        if action.is_about_children and len(work.here.pupils) == 1:
            values |= filling.children_for(action, Named(), empty, work.here)
        work.memory.tasks.append(Task(action.name, values))
        filling.proceed(work)


def ask_prompt(work: Working, step: Step) -> None:
    words = step.prompt
    if words == work.memory.last_words:
        words = f"Please tell me in a few words. {words}"
    work.ask(Asked(kind="prompt", words=words, action=step.name))


def show_menu(work: Working, *, is_greeting: bool = False) -> None:
    work.memory.tasks = []
    work.memory.asked = Asked(kind="menu")
    work.memory.last_words = ""
    work.answers.append(wording.menu(is_greeting=is_greeting))


def _without_interpreter(work: Working, reading: Reading) -> None:
    """Rasa is away: digits and plain words work; the rest waits for it, or for a person."""
    plain = reading.plain
    if small_words.GREETING.match(plain):
        show_menu(work, is_greeting=True)
    elif small_words.THANKS.match(plain) or small_words.BYE.match(plain):
        close(work)
    elif len(plain.split()) <= 3 and (is_yes(plain) or is_no(plain)):
        work.answers.append(wording.NOTED)
    else:
        work.is_understood = False
        work.handoffs += hand_off.not_understood(reading, work.here).handoffs
        work.memory.asked = Asked(kind="menu")
        work.answers.append(wording.CANNOT_READ_NOW)
        work.notes.append(wording.or_a_number())  # left out beside a long read-back


def _talk(work: Working, reading: Reading) -> None:
    """Words that ask for no action: greetings, thanks, yes and no, things beside the point, and riddles."""
    intents = {item.name for item in reading.understanding.intents}
    plain = reading.plain
    if (not intents or intents & _MAY_ADD) and adding.adds_to_latest(work, reading):
        return
    if (
        intents & {Intent.THANK, Intent.GOODBYE}
        or small_words.THANKS.match(plain)
        or small_words.CLOSES.match(plain)
    ):
        close(work)
    elif Intent.GREET in intents or small_words.GREETING.match(plain):
        show_menu(work, is_greeting=True)
    elif Intent.HELP in intents:
        show_menu(work)
    elif Intent.AFFIRM in intents or (not intents and is_yes(plain)):
        if not adding.days_after_yes(work, reading):
            work.answers.append(wording.NOTED)
    elif Intent.DENY in intents or (not intents and is_no(plain)):
        if not adding.adds_days_to_latest(work, reading):
            _denied(work)
    elif Intent.WORRY in intents:
        to_a_person(work, reading)  # the screen let it pass, the interpreter wondered: no lists, a person
    elif Intent.OTHER in intents and not_ours.is_certain(reading):
        not_ours.answer_kindly(work)
    elif Intent.INFORM in intents and work.memory.latest and not work.is_fresh:
        run_step(work, CHANGE, reading)
    elif adding.says_nothing_new(work, reading) or reading.finds(NEEDLESS):
        work.answers.append(wording.NOTED)
    else:
        unsure(work, reading)


_MAY_ADD = {Intent.INFORM, Intent.HELP, Intent.OTHER}


def close(work: Working) -> None:
    work.memory.lost = 0
    work.answers.append(wording.WELCOMES[work.here.now.minute % len(wording.WELCOMES)])


def _denied(work: Working) -> None:
    """ "No" after a read-back: something in it is wrong."""
    if work.memory.latest and work.here.recent and not work.is_fresh:
        ask_prompt(work, CHANGE)
    else:
        work.answers.append(wording.CLOSED)


def unsure(work: Working, reading: Reading) -> None:
    """The likely readings as a numbered list; if there are none, or one was offered just now, a person."""
    if not reading.understanding.intents and is_question(reading.plain):
        run_step(work, ANSWER, reading)
        return
    likely = []
    for item in reading.understanding.ranking:
        action = BY_INTENT.get(item.name)
        if action and action.likely and action not in likely and item.confidence >= _LEAST_LIKELY:
            likely.append(action)
    person = BY_INTENT[Intent.TALK_TO_PERSON]
    likely = [action for action in likely if action is not person][:_CHOICES]
    if not likely or work.memory.lost:
        to_a_person(work, reading)
        return
    work.memory.lost += 1
    choices = [*likely, person]
    listed = ", ".join(f"{number} {action.likely}" for number, action in enumerate(choices, 1))
    options = [{"action": action.name} for action in choices]
    work.ask(
        Asked(kind="likely", words=f"Which do you mean: {listed}?", options=options, text=reading.text[:500])
    )


def to_a_person(work: Working, reading: Reading) -> None:
    work.memory.lost = 0
    work.memory.asked = None
    result = hand_off.not_understood(reading, work.here)
    work.take(result)
    work.doubt(result)
