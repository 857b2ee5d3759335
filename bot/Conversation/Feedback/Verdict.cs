namespace PolicyBot.Conversation.Feedback;

/// <summary>What somebody said of an answer. The names are stored.</summary>
public enum Verdict
{
    Helpful,
    WrongPolicy,
    OutOfDate,
    HardToUnderstand,
    DoesNotAnswer,
    SomethingElse,
}
