using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyBot.Channels.Web;

/// <summary>What the channel says when it does not hand a request on: problem details (RFC 9457) with a sentence for people.</summary>
internal static class Refusal
{
    public static ProblemHttpResult ForeignPage() =>
        Of(StatusCodes.Status403Forbidden, "This address answers PolicyBot's own pages only.");

    public static ProblemHttpResult NotAtTheDesk() =>
        Of(StatusCodes.Status403Forbidden, "Your time at Legal's desk is over. Write “desk” to PolicyBot in Teams or Slack for a new link.");

    public static ProblemHttpResult NotSafe() =>
        Of(StatusCodes.Status403Forbidden, "Legal's desk is entered by https only.");

    public static ProblemHttpResult NotJson() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "Send JSON, with the content type application/json.");

    public static ProblemHttpResult TooLong() =>
        Of(StatusCodes.Status413PayloadTooLarge, "That is too long to send at once. Shorten the longest text, and send it again.");

    public static ProblemHttpResult Unreadable(string sentence) => Of(StatusCodes.Status400BadRequest, sentence);

    /// <summary>With Retry-After, in seconds.</summary>
    public static ProblemHttpResult TooBusy(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "Too many people are here at once. Wait a moment, and try again.");
    }

    private static ProblemHttpResult Of(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
