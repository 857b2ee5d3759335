using System.Text.Json;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Scenarios;

/// <summary>A handler's day, from taking a case to opening it again, as invokes that Teams sends; two leads, since nobody approves their own closing.</summary>
public sealed class When_a_handler_works_a_day_in_Teams
{
    private static readonly TeamsPerson Reporter = TeamsPerson.Employee;

    [Fact]
    public async Task A_case_is_taken_judged_worked_closed_by_two_and_opened_again()
    {
        await using var teams = await TeamsProgram.StartAsync(settings: Settings());
        using var http = new HttpClient();
        var wire = teams.Wire(http);
        var (receipt, number) = await FileAsync(wire, teams);
        var (lena, tomas) = (new TeamsDesk(wire, teams, TeamsPerson.Handler), new TeamsDesk(wire, teams, TeamsPerson.Colleague));

        await teams.Connector.WaitForAsync(call => call.Path is ["v3", "conversations"] && call.Body.Contains(number, StringComparison.Ordinal));
        await lena.OpenAsync(number);
        Assert.Contains("Led by: nobody yet", lena.Text, StringComparison.Ordinal);
        await lena.PressAsync("Acknowledge");
        await lena.MoreAsync("Triage");
        await lena.PressAsync("Save", ("Likelihood", "Likely"), ("Impact", "Severe"), ("Retaliation", "Low"));
        Assert.Contains("please write something first", lena.Text, StringComparison.Ordinal); // why low, and not none
        await lena.PressAsync("Save", ("Likelihood", "Likely"), ("Impact", "Severe"), ("Retaliation", "Low"), ("RetaliationReason", "A small team."));
        Assert.Contains("Critical", lena.Text, StringComparison.Ordinal);
        await lena.MoreAsync("Assign");
        await lena.PressAsync("Assign", ("Person", "lena-vogt"));
        Assert.Contains("Led by: Lena Vogt", lena.Text, StringComparison.Ordinal);
        await lena.MoreAsync("Add a note");
        await lena.PressAsync("Keep the note", ("Text", "The mailbox belongs to a reseller."), ("Privileged", "true"));
        Assert.Contains("The mailbox belongs to a reseller.", lena.Text, StringComparison.Ordinal);
        await lena.MoreAsync("Checklist");
        await lena.PressAsync("Tick step 1");
        await lena.PressAsync("Save", ("State", "Done"), ("Note", "Written down."));
        Assert.Contains("Checklist: 1 of ", lena.Text, StringComparison.Ordinal);
        await lena.PressAsync("Reply to reporter");
        await lena.PressAsync("Send reply", ("Text", "Which Friday was it?"), ("Asks", "true"));
        Assert.Contains("Waiting for the reporter since", lena.Text, StringComparison.Ordinal);

        var mailbox = await OpenMailboxAsync(wire, teams, receipt);
        Assert.Contains("Which Friday was it?", mailbox.Text, StringComparison.Ordinal);
        await mailbox.PressAsync("Send message", ("Message", "It was the 13th."));

        await lena.OpenAsync(number);
        Assert.Contains("It was the 13th.", lena.Text, StringComparison.Ordinal);
        await lena.MoreAsync("Change the status");
        await lena.PressAsync("Save", ("Status", "AwaitingReporter"), ("Reason", "One more question is coming."));
        Assert.Contains("One more question is coming.", lena.Text, StringComparison.Ordinal);
        await lena.PressAsync("Close case");
        await lena.PressAsync("Propose closing", ("Outcome", "Substantiated"), ("Feedback", "The customers were told."));
        Assert.Contains("Proposed: close the case", lena.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve closing", lena.Text, StringComparison.Ordinal); // nobody approves their own

        await tomas.OpenAsync(number);
        await tomas.PressAsync("Approve closing");
        Assert.Contains("The customers were told.", tomas.Text, StringComparison.Ordinal);
        await tomas.PressAsync("Decide", ("Decision", "approve"));
        Assert.Contains("Status: Closed", tomas.Text, StringComparison.Ordinal);
        Assert.Contains("The customers were told.", (await OpenMailboxAsync(wire, teams, receipt)).Text, StringComparison.Ordinal);

        await tomas.PressAsync("Re-open");
        await tomas.PressAsync("Re-open the case", ("Reason", "A second list has turned up."));
        Assert.Contains("Status: In review", tomas.Text, StringComparison.Ordinal);
        Assert.Contains("A second list has turned up.", tomas.Text, StringComparison.Ordinal);
        Assert.Empty(teams.Troubles);
    }

    [Fact]
    public async Task A_named_reporter_opens_the_mailbox_of_their_own_report_without_the_receipt_and_nobody_else_does()
    {
        await using var teams = await TeamsProgram.StartAsync(settings: Settings());
        using var http = new HttpClient();
        var wire = teams.Wire(http);
        var (_, number) = await FileAsync(wire, teams, "File with my name", ("ReporterName", "Ines Marchetti"));
        var (ines, tomas) = (new TeamsDesk(wire, teams, Reporter), new TeamsDesk(wire, teams, TeamsPerson.Colleague));

        await ines.SendAsync(AnActivity.DialogOpened(new() { ["verb"] = "reports.mine" }));
        Assert.Contains(number, ines.Text, StringComparison.Ordinal);
        await ines.PressAsync("Open its mailbox");
        await ines.PressAsync("Send message", ("Message", "It was the 13th."));
        Assert.Contains("It was the 13th.", ines.Text, StringComparison.Ordinal);

        await tomas.SendAsync(AnActivity.DialogOpened(new() { ["verb"] = "mailbox.mine", ["case"] = number }));
        Assert.DoesNotContain("It was the 13th.", tomas.Text, StringComparison.Ordinal);
        Assert.Contains("cannot tell that you filed such a report", tomas.Text, StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Settings() => new(When_everything_happens_in_Teams.Settings())
    {
        ["Legal:ClosingNeedsApproval"] = "true",
        ["Legal:Handlers:lena-vogt:Name"] = "Lena Vogt",
        ["Legal:Handlers:lena-vogt:Roles:0"] = "Lead",
        ["Legal:Handlers:lena-vogt:Accounts:Teams:0"] = TeamsPerson.Handler.AadObjectId,
        ["Legal:Handlers:tomas-herrera:Name"] = "Tomás Herrera",
        ["Legal:Handlers:tomas-herrera:Roles:0"] = "Lead",
        ["Legal:Handlers:tomas-herrera:Accounts:Teams:0"] = TeamsPerson.Colleague.AadObjectId,
    };

    private static async Task<(string Receipt, string Number)> FileAsync(TeamsWire wire, TeamsProgram teams, string choice = "File anonymously", params (string Id, string Value)[] besides)
    {
        var form = new TeamsDesk(wire, teams, Reporter);
        await form.SendAsync(AnActivity.DialogOpened(new() { ["verb"] = "report" }));
        await form.PressAsync(choice);
        await form.PressAsync("Send report", [.. A.FilledForm().Select(field => (field.Key, field.Value)), .. besides]);
        var shown = JsonDocument.Parse(form.Card.ToJsonString()).RootElement;

        return (Visitor.ReceiptIn(shown)!, Visitor.CaseIn(shown)!);
    }

    private static async Task<TeamsDesk> OpenMailboxAsync(TeamsWire wire, TeamsProgram teams, string receipt)
    {
        var mailbox = new TeamsDesk(wire, teams, Reporter);
        await mailbox.SendAsync(AnActivity.DialogOpened(new() { ["verb"] = "mailbox" }));
        await mailbox.PressAsync("Open mailbox", ("Receipt", receipt));

        return mailbox;
    }
}
