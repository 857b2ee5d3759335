using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The same day as in Teams, in Slack's payloads; all that is shown is judged by Slack's own types and limits.</summary>
public sealed class When_a_handler_works_a_day_in_Slack
{
    private static readonly SlackPerson Ines = new("U0INES", "Ines Marchetti") { Handle = "ines" };
    private static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena" };
    private static readonly SlackPerson Tom = new("U0TOM", "Tom Adeyemi") { Handle = "tom" };

    [Fact]
    public async Task A_case_is_taken_judged_worked_closed_by_two_and_opened_again()
    {
        await using var program = await SlackProgram.StartAsync(new HttpClient(), overSocket: false, Settings());
        var (ines, lena, tom) = (program.Open(Ines), program.Open(Lena), program.Open(Tom));
        await FileAsync(ines);
        var notice = await lena.SeeMessageAsync("A case for Legal", FakeSlack.LegalChannel);

        await lena.PressAsync(notice, "Open the case");
        await lena.PressAsync(await lena.SeeModalAsync("nobody yet"), "Acknowledge");
        await MoreAsync(lena, "Acknowledged", "Triage");
        await lena.SeeModalAsync("Triage of");
        lena.Choose("Likelihood", "Likely, or it has come");
        lena.Choose("Impact", "Severe");
        lena.Choose("Retaliation", "Low");
        await lena.SubmitAsync();
        Assert.Equal(["RetaliationReason"], lena.Errors.Keys);
        lena.Type("RetaliationReason", "A small team.");
        await lena.SubmitAsync();
        Assert.Contains("Critical", lena.Modal!.Text, StringComparison.Ordinal);

        await MoreAsync(lena, "Critical", "Assign");
        await lena.SeeModalAsync("Who leads");
        lena.Choose("Person", "Lena Vogt");
        await lena.SubmitAsync();
        await MoreAsync(lena, "Lena Vogt", "Add a note");
        await lena.SeeModalAsync("Note on");
        lena.Type("Text", "The mailbox belongs to a reseller.");
        await lena.SubmitAsync();
        await MoreAsync(lena, "The mailbox belongs to a reseller.", "Checklist");
        await lena.PressAsync(await lena.SeeModalAsync("First hour of"), "Tick step 1");
        await lena.SeeModalAsync("Step 1 of");
        lena.Choose("State", "Done");
        lena.Type("Note", "Written down.");
        await lena.SubmitAsync();
        await lena.PressAsync(await lena.SeeModalAsync("1 of "), "Close case");
        await lena.SeeModalAsync("A lead other than you approves it");
        lena.Choose("Outcome", "Substantiated");
        lena.Type("Feedback", "The customers were told.");
        await lena.SubmitAsync();
        Assert.Contains("Proposed: close the case", lena.Modal!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve closing", lena.Modal!.Buttons);
        lena.CloseModal();

        await tom.PressAsync(await tom.SeeMessageAsync("A case for Legal", FakeSlack.LegalChannel), "Open the case");
        await tom.PressAsync(await tom.SeeModalAsync("Proposed: close the case"), "Approve closing");
        await tom.SeeModalAsync("Approve closing C-");
        tom.Choose("Decision", "Approve: close the case and tell the reporter");
        await tom.SubmitAsync();
        await tom.PressAsync(await tom.SeeModalAsync("Closed"), "Re-open");
        await tom.SeeModalAsync("Re-open C-");
        tom.Type("Reason", "A second list has turned up.");
        await tom.SubmitAsync();
        Assert.Contains("In review", tom.Modal!.Text, StringComparison.Ordinal);

        Assert.DoesNotContain(program.Slack.Messages(FakeSlack.LegalChannel), message => message.GetRawText().Contains("reseller", StringComparison.Ordinal));
        Assert.Empty(program.Troubles);
        var findings = await SlackJudges.AskAsync(SlackScreen.Of(program.Slack, program.Wire));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task MoreAsync(SlackClient person, string seen, string deed)
    {
        await person.PressAsync(await person.SeeModalAsync(seen), "More");
        await person.PressAsync(await person.SeeModalAsync("What to do with"), deed);
    }

    internal static async Task FileAsync(SlackClient person)
    {
        await person.CommandAsync("report");
        await person.PressAsync(await person.SeeModalAsync("Without your name"), "File anonymously");
        await person.SeeModalAsync("Tell it in your own words");
        person.Type("WhatHappened", A.Statement);
        person.Choose("Which kind of information is concerned? Choose all that fit.", "Prices, offers or contracts");
        person.Choose("Classification", "Restricted (trade secrets)");
        person.Choose("HowItGotOut", "By e-mail to somebody outside");
        person.Choose("StillGoingOn", "Yes");
        await person.SubmitAsync();
        await person.SeeModalAsync("Your report has been received");
    }

    internal static Dictionary<string, string> Settings() => new(When_everything_happens_in_Slack.Settings())
    {
        ["Legal:ClosingNeedsApproval"] = "true",
        ["Legal:Handlers:tom-adeyemi:Name"] = "Tom Adeyemi",
        ["Legal:Handlers:tom-adeyemi:Roles:0"] = "Lead",
        ["Legal:Handlers:tom-adeyemi:Accounts:Slack:0"] = Tom.Id,
    };
}
