using System.Globalization;
using System.Net.Http.Headers;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Models.Calls;

/// <summary>How long Azure asks us to wait: in milliseconds by headers of its own, or by <c>Retry-After</c>.</summary>
internal static class RetryPause
{
    private static readonly string[] InMilliseconds = ["retry-after-ms", "x-ms-retry-after-ms"];

    /// <returns><see langword="null"/> when nothing usable was said. At most a day.</returns>
    public static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider time)
    {
        foreach (var name in InMilliseconds)
        {
            if (headers.TryGetValues(name, out var values)
                && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds)
                && milliseconds is > 0 and < 86_400_000)
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        return RetryAfter.Of(headers.RetryAfter, time);
    }
}
