using System.Xml.Linq;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class KeepingTheWayToAuthoritiesOpen
{
    [Theory]
    [InlineData("Employees must not speak to regulators.")]
    [InlineData("You may not contact the SEC about company matters.")]
    [InlineData("Do not disclose confidential information to any government agency.")]
    [InlineData("Never talk to the police about what happens at work.")]
    [InlineData("Staff are prohibited from communicating with law enforcement.")]
    [InlineData("No employee may provide documents to an authority.")]
    [InlineData("Contact with supervisory authorities is strictly prohibited.")]
    [InlineData("The police must not be called without Legal's consent.")]
    [InlineData("Only the General Counsel may communicate with regulators.")]
    [InlineData("You may only contact an authority when Legal has agreed.")]
    [InlineData("You may report to an authority only after the internal inquiry has ended.")]
    [InlineData("Whoever reports a matter to the SEC will be dismissed.")]
    [InlineData("Obtain approval before contacting any government agency.")]
    [InlineData("Get Legal's permission before you speak to a regulator.")]
    [InlineData("Before you answer questions of an authority, inform Legal.")]
    [InlineData("Tell your manager before you go to the police.")]
    [InlineData("Disclosure to a public authority requires the prior written consent of the company.")]
    [InlineData("You must notify Legal if you have been contacted by the SEC or have spoken with the SEC.")]
    [InlineData("Report only internally.")]
    [InlineData("Concerns must only be raised internally.")]
    [InlineData("First report internally before you turn to anyone else.")]
    [InlineData("Employees must first report concerns to the company.")]
    [InlineData("Report inside the company before you go to an authority.")]
    [InlineData("Suspicions must not be reported outside the company.")]
    [InlineData("The inquiry is confidential, even towards authorities.")]
    [InlineData("Keep this secret from everyone, including regulators.")]
    [InlineData("You waive any award from the SEC for a report.")]
    [InlineData("The employee gives up the right to any reward for whistleblowing.")]
    [InlineData("You waive your right to report to any authority.")]
    [InlineData("Employees must not discuss their salary with anyone.")]
    [InlineData("Do not talk about wages with colleagues.")]
    [InlineData("You must not contact the SEC without obtaining permission.")]
    public void A_sentence_that_keeps_people_from_an_authority_is_found(string sentence) => Assert.True(AuthorityLint.Impedes(sentence));

    [Theory]
    [InlineData("Nothing in this policy prohibits you from reporting to the SEC or any other authority.")]
    [InlineData("No agreement may stop anyone from speaking with a regulator.")]
    [InlineData("You do not need approval before contacting an authority.")]
    [InlineData("You may go to the police without telling Legal or your manager first.")]
    [InlineData("You need nobody's permission, you need not tell us before or after, and you need not report inside the company first.")]
    [InlineData("This duty never applies to reports to an authority.")]
    [InlineData("Nobody may be punished for reporting to an authority.")]
    [InlineData("Nobody can be fired for contacting the SEC.")]
    [InlineData("You may report to an authority, inside the company, or both, in the order that you choose.")]
    [InlineData("Managers must not discourage anyone from contacting the police.")]
    [InlineData("Only Legal speaks with authorities on behalf of the company; for yourself you may speak with them at any time.")]
    [InlineData("These rights cannot be waived by any agreement.")]
    [InlineData("If it was stolen, report the theft to the local police within 24 hours.")]
    [InlineData("Do not share Confidential files outside the company without an agreement.")]
    [InlineData("Report the loss to the service desk first.")]
    [InlineData("Confidential files must not be sent to a private account.")]
    [InlineData("Only IT Security may look at the logs.")]
    [InlineData("Do not discuss Restricted projects in the canteen.")]
    [InlineData("An authorised person approves the export before it leaves the company.")]
    [InlineData("Certificates come from the certificate authority and renew automatically.")]
    [InlineData("You may talk about your own pay, hours and working conditions with whomever you like.")]
    [InlineData("Your salary is confidential to us: the People team does not tell anyone.")]
    [InlineData("If an authority pays a reward, it is yours.")]
    public void A_sentence_that_grants_the_right_or_speaks_of_something_else_is_not(string sentence) => Assert.False(AuthorityLint.Impedes(sentence));

    [Fact]
    public async Task No_shipped_policy_keeps_anyone_from_an_authority()
    {
        var shelf = await new PolicyFolders([KnowledgeUnderTest.Library]).ReadAsync(CancellationToken.None);

        Assert.Empty(shelf.Documents.SelectMany(AuthorityFindings.Of));
    }

    [Fact]
    public void Nothing_that_the_bot_itself_says_does()
    {
        var texts = XDocument.Load(Path.Combine(Repository.Root, "bot", "Conversation", "Texts.resx")).Root!.Elements("data").Select(text => text.Element("value")!.Value).ToList();

        Assert.True(texts.Count > 100, "the bot has hardly any text, which shows little");
        Assert.All(texts.SelectMany(Sentences), sentence => Assert.False(AuthorityLint.Impedes(sentence), sentence));
    }

    [Fact]
    public async Task The_owner_learns_under_which_heading_and_the_policy_is_loaded_all_the_same()
    {
        using var folder = new Folder();
        folder.Add("inquiries.md", A.Policy() with
        {
            Id = "inquiries",
            Body = "# Inquiries\n\n## Outside questions\n\nInquiries about tulips go to the press desk. Employees must not speak to regulators. They must not call the police either.\n\n## Files\n\nKeep tulip files closed.\n",
        });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(folder.Path);

        var finding = Assert.Single(knowledge.Health.Findings);
        Assert.Equal("inquiries.md", finding.File);
        Assert.Contains("'Outside questions'", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("regulators", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, knowledge.Health.Policies);
    }

    [Fact]
    public void A_heading_that_not_everyone_may_read_is_told_by_its_number()
    {
        var document = Text.Document((A.Policy() with { Audience = "board", Body = "# Inquiries\n\n## Project Bluebird\n\nEmployees must not speak to regulators.\n" }).ToString());

        var finding = Assert.Single(AuthorityFindings.Of(document));
        Assert.Contains("under heading 2 ", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Bluebird", finding.Sentence, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => SentenceSplitter.Split(line).Select(range => line[range]));
}
