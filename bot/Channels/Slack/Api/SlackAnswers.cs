namespace PolicyBot.Channels.Slack.Api;

internal static class SlackAnswers
{
    /// <summary>The same answer with what is read from it.</summary>
    public static SlackAnswer<TTo> Then<TFrom, TTo>(this SlackAnswer<TFrom> answer, Func<TFrom, TTo> read) =>
        answer.Then<TFrom, TTo>(value => new SlackAnswer<TTo>.Done(read(value)));

    /// <summary>The same answer, or what it turns out to be when it is read.</summary>
    public static SlackAnswer<TTo> Then<TFrom, TTo>(this SlackAnswer<TFrom> answer, Func<TFrom, SlackAnswer<TTo>> read) => answer switch
    {
        SlackAnswer<TFrom>.Done done => read(done.Value),
        SlackAnswer<TFrom>.TryAgain again => new SlackAnswer<TTo>.TryAgain(again.Code, again.After, again.MayHaveArrived),
        SlackAnswer<TFrom>.Refused refused => new SlackAnswer<TTo>.Refused(refused.Code),
        _ => throw new InvalidOperationException(answer.GetType().Name),
    };

    /// <summary>Whether it may be tried again.</summary>
    public static Calls.Busy? Busy<T>(this SlackAnswer<T> answer) =>
        answer is SlackAnswer<T>.TryAgain again ? new Calls.Busy(again.After, again.MayHaveArrived) : null;

    /// <returns><see langword="null"/> when it was done.</returns>
    public static string? Code<T>(this SlackAnswer<T> answer) => answer switch
    {
        SlackAnswer<T>.TryAgain again => again.Code,
        SlackAnswer<T>.Refused refused => refused.Code,
        _ => null,
    };
}
