using System.Net.Http.Headers;

namespace PolicyBot.Channels.Calls;

/// <summary>The header of that name, in seconds or as a date.</summary>
internal static class RetryAfter
{
    /// <summary>One wrong digit in a foreign header must not silence us for years.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns><see langword="null"/> when nothing usable was said.</returns>
    public static TimeSpan? Of(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var after = header switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return after <= TimeSpan.Zero ? null : after < Longest ? after : Longest;
    }
}
