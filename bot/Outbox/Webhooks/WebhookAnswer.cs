using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>What a receiver's status means for a delivery.</summary>
internal static class WebhookAnswer
{
    public static DeliveryResult Judge(HttpResponseMessage response, TimeProvider time)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");

        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new DeliveryResult.Delivered(),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new DeliveryResult.TryAgain(AskedFor(response.Headers.RetryAfter, time)) { Reason = reason },
            _ => new DeliveryResult.Refused(reason), // redirects among them
        };
    }

    private static TimeSpan? AskedFor(RetryConditionHeaderValue? retryAfter, TimeProvider time) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
