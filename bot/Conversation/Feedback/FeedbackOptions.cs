namespace PolicyBot.Conversation.Feedback;

/// <summary>Section <c>Feedback</c>: what is kept of unanswered questions and of what people say of answers.</summary>
public sealed class FeedbackOptions
{
    /// <summary>For how many whole months, besides the one that runs, feedback is kept.</summary>
    /// <value>1 to 36. The default is 12.</value>
    public int KeepMonths { get; set; } = 12;

    /// <summary>How many questions have to ask for the same before any of their words are shown to owners of policies.</summary>
    /// <value>5 to 1,000. The default is 5.</value>
    public int ShowWordingFrom { get; set; } = 5;
}
