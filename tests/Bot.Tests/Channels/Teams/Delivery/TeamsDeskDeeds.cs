using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>What reporters and Legal do while Teams looks on.</summary>
internal static class TeamsDeskDeeds
{
    public static Task<OpenedCase> OpenAsync(TeamsDesk teams) =>
        teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.AnonymousReport(), CancellationToken.None);

    public static async Task<CaseSummary> DeliveredAsync(TeamsDesk teams) => (await DeliveredWithReceiptAsync(teams)).Case;

    public static async Task<(OpenedCase Opened, CaseSummary Case)> DeliveredWithReceiptAsync(TeamsDesk teams)
    {
        var opened = await OpenAsync(teams);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        return (opened, (await teams.Desk.Read.FindAsync(teams.Desk.Handler, opened.Number, CancellationToken.None))!);
    }

    public static async Task WriteAsync(TeamsDesk teams, OpenedCase opened, string text)
    {
        var view = await teams.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), CancellationToken.None);
        await teams.Desk.Mailbox.WriteAsync(view!.Pass, teams.Desk.Ticket(), text, CancellationToken.None);
    }

    /// <summary>One message stands there, and it is the one whose ids were kept: a change reaches it.</summary>
    public static async Task AssertOneMessageThatFollowsAsync(TeamsDesk teams)
    {
        Assert.Single(teams.Teams.Messages);
        var summary = Assert.Single(await teams.Desk.Read.ListAsync(teams.Desk.Handler, CancellationToken.None));
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, CancellationToken.None);
        await teams.BringAsync();
        Assert.Contains("by Ada Okafor", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
    }
}
