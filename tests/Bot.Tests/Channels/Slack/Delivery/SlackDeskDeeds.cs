using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>What reporters and Legal do while Slack looks on.</summary>
internal static class SlackDeskDeeds
{
    public static Task<OpenedCase> OpenAsync(SlackDesk slack) => slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), CancellationToken.None);

    public static async Task<OpenedCase> DeliveredAsync(SlackDesk slack)
    {
        var opened = await OpenAsync(slack);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        return opened;
    }

    public static async Task AcknowledgeAsync(SlackDesk slack)
    {
        var summary = Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, CancellationToken.None));
        await slack.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, CancellationToken.None);
    }

    public static async Task WriteAsync(SlackDesk slack, OpenedCase opened, string text)
    {
        var view = await slack.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), CancellationToken.None);
        await slack.Desk.Mailbox.WriteAsync(view!.Pass, slack.Desk.Ticket(), text, CancellationToken.None);
    }
}
