"""What must be said, in words: the same on a page, in JSON and in a row."""

IN_DESPAIR = (
    "If you think of ending your life, call the emergency number or a crisis line now, or go to "
    "someone who can stay with you. You do not have to be alone with it."
)
AT_ONCE = "If you have this now, call your team or the emergency number."
NOT_SAFE = "that does not mean that it cannot happen"
EACH_IS_TOLD = "what each of them is; netx sets only treatments side by side"
