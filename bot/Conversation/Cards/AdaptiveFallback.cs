namespace PolicyBot.Conversation.Cards;

/// <summary>What a client shows in place of something it does not know: nothing, or something older.</summary>
public sealed record AdaptiveFallback<T>
    where T : AdaptiveTypedElement
{
    private AdaptiveFallback(T? content) => Content = content;

    /// <summary><see langword="null"/>: leave it out.</summary>
    public T? Content { get; }

    /// <summary>Leave it out; on the wire the word <c>drop</c>.</summary>
    public static AdaptiveFallback<T> Drop { get; } = new(content: null);

    public static AdaptiveFallback<T> To(T content) => new(content);
}
