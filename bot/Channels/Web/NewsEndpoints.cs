using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>Where a page waits for news of what it shows.</summary>
internal static class NewsEndpoints
{
    public static void MapMailboxNews(this IEndpointRouteBuilder routes) => routes
        .MapPost("/mailbox/news", WaitAtMailboxAsync)
        .WithMetadata(RequestBody.LetThrough())
        .AddEndpointFilter<OwnPagesOnly>()
        .DisableHttpMetrics()
        .DisableRequestTimeout();

    public static void MapInboxNews(this IEndpointRouteBuilder routes) => routes
        .MapGet("/legal/news", WaitAtInboxAsync)
        .WithMetadata(new WaitsByItself())
        .AddEndpointFilter<OwnPagesOnly>()
        .DisableHttpMetrics()
        .DisableRequestTimeout();

    private static async Task<IResult> WaitAtMailboxAsync(
        HttpRequest request, IWatchForNews watch, NewsStream stream, TurnLimits limits, CancellationToken cancellationToken)
    {
        var (message, refused) = await JsonBody.ReadAsync(request, WebJson.Default.PassMessage, PassMessage.Shape, cancellationToken);
        if (message is null)
            return refused!;
        if (message.Pass is not { } pass)
            return Refusal.Unreadable(PassMessage.Shape);

        using var lease = limits.MailboxStream();
        if (!lease.IsAcquired)
            return Refusal.TooBusy(request.HttpContext.Response, lease);
        await stream.SendAsync(request.HttpContext, stop => watch.MailboxAsync(pass, stop));
        return TypedResults.Empty;
    }

    private static async Task<IResult> WaitAtInboxAsync(HttpContext http, IWatchForNews watch, NewsStream stream, TurnLimits limits, IDeskDoor door)
    {
        using var lease = limits.InboxStream();
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);
        await stream.SendAsync(http, stop => DeskNews.WhileThereAsync(watch.InboxAsync(DeskVisit.Of(http).Person, stop), door, http, stop));
        return TypedResults.Empty;
    }
}
