"""Every error Schoolgate raises on purpose; each docstring is its default message.

SchoolgateError
├── SettingsError             (start-up: names every wrong setting)
├── InvalidSignature          (a webhook's signature or secret is missing or wrong)
├── MalformedPayload          (a webhook body that cannot be read)
├── UnknownSchool             (no school answers to that slug, number or bot)
├── ChannelError
│   ├── SendRefused           (the vendor will never take this message)
│   └── SendFailed            (try again later)
├── NoticesPutOff             (some staff could not be told yet: the job is tried again)
├── InterpreterUnavailable    (Rasa did not answer in time)
├── ReaderSilent              (the second reader gave no level that counts)
├── StorageUnavailable        (the database cannot be reached)
├── ImportRefused             (a file was not imported, with the reasons)
├── CannotSeal                (there is no key to seal restricted words with: they are not kept)
├── CannotOpen                (no private key at hand opens these words)
└── NotPermitted              (the person may not do this, or the thing is not there for them)
"""


class SchoolgateError(Exception):
    """Something went wrong in Schoolgate."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").strip())


class SettingsError(SchoolgateError):
    """A setting is missing or wrong."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class InvalidSignature(SchoolgateError):
    """The request's signature or secret is missing or wrong."""


class MalformedPayload(SchoolgateError):
    """The request body cannot be read."""


class UnknownSchool(SchoolgateError):
    """No school answers to that name or number."""


class ChannelError(SchoolgateError):
    """A channel could not do what was asked."""

    def __init__(self, message: str | None = None, *, code: str | None = None) -> None:
        super().__init__(message)
        self.code = code


class SendRefused(ChannelError):
    """The vendor will never take this message."""


class SendFailed(ChannelError):
    """The message could not be sent now; it may be tried again."""


class NoticesPutOff(SchoolgateError):
    """Some staff could not be told yet."""


class InterpreterUnavailable(SchoolgateError):
    """The interpreter did not answer in time."""


class ReaderSilent(SchoolgateError):
    """The second reader gave no level that counts."""


class StorageUnavailable(SchoolgateError):
    """The database cannot be reached."""


class ImportRefused(SchoolgateError):
    """The file was not imported."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class CannotSeal(SchoolgateError):
    """There is no key to seal restricted words with."""


class CannotOpen(SchoolgateError):
    """No key at hand opens these words."""


class NotPermitted(SchoolgateError):
    """That is not there, or not for you."""
