using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Channels.Teams.Replies;

public sealed class CitingInTeams
{
    [Fact]
    public void Each_policy_is_named_with_its_number_and_the_number_leads_to_the_quote()
    {
        var message = Cite(Place("Trade secrets", "Marking", "Mark every document."), Place("E-mail", "", "Never forward."));

        Assert.Equal("From the policies: Trade secrets [1], E-mail [2]", message.Text);
        var claims = ClaimsOf(message);
        Assert.Equal([1, 2], claims.Select(claim => (int)claim["position"]!));
        Assert.Equal(["Trade secrets: Marking", "E-mail"], claims.Select(claim => (string)claim["appearance"]!["name"]!));
        Assert.Equal(["Mark every document.", "Never forward."], claims.Select(claim => (string)claim["appearance"]!["abstract"]!));
        Assert.True(message.HasFeedbackLoop);
    }

    [Fact]
    public void A_policy_that_is_cited_more_than_once_is_named_once() =>
        Assert.Equal("From the policies: Trade secrets [1] [3], E-mail [2]", Cite(Place("Trade secrets", "Marking", "Mark."), Place("E-mail", "", "Never."), Place("Trade secrets", "Sharing", "Ask.")).Text);

    [Fact]
    public void What_nobody_but_the_policy_wrote_has_no_label_that_a_model_did() =>
        Assert.Null(Assert.Single(Cite(Place("Title", "Section", "Quote")).Entities!)!["additionalType"]);

    [Fact]
    public void What_a_model_wrote_has() =>
        Assert.Equal("""["AIGeneratedContent"]""", Assert.Single(CitedMessage.With(new OutgoingActivity(), Notes(Place("Title", "", "Quote")) with { IsWrittenByModel = true }).Entities!)!["additionalType"]!.ToJsonString());

    [Theory]
    [InlineData("1. Ask *first*.", @"1\. Ask \*first\*. [1]")]
    [InlineData("- Ask [2].", @"\- Ask \[2\]. [1]")]
    [InlineData("+1 <b>day</b>", @"\+1 &lt;b&gt;day&lt;/b&gt; [1]")]
    [InlineData("14 days.", "14 days. [1]")]
    public void What_a_model_wrote_is_the_text_letter_by_letter_and_only_its_own_numbers_are_citations(string sentence, string text)
    {
        var notes = Notes(Place("Title", "", "Quote"), Place("Not referred to", "", "Quote")) with { IsWrittenByModel = true, Written = [new(sentence, [1])] };

        var message = CitedMessage.With(new OutgoingActivity(), notes);

        Assert.Equal(text, message.Text);
        Assert.Equal(1, (int)Assert.Single(ClaimsOf(message))["position"]!);
    }

    [Fact]
    public void An_abstention_cites_nothing_but_can_be_judged()
    {
        var message = Cite();

        Assert.Null(message.Text);
        Assert.Null(message.Entities);
        Assert.True(message.HasFeedbackLoop);
    }

    [Fact]
    public void Nothing_is_longer_or_more_than_Teams_takes()
    {
        var message = Cite([.. Enumerable.Range(0, 30).Select(_ => Place(new string('t', 500), new string('s', 500), new string('q', 500)))]);

        var claims = ClaimsOf(message);
        Assert.Equal(20, claims.Count);
        Assert.All(claims, claim =>
        {
            Assert.InRange(((string)claim["appearance"]!["name"]!).Length, 1, 80);
            Assert.InRange(((string)claim["appearance"]!["abstract"]!).Length, 1, 160);
            Assert.Contains($"[{(int)claim["position"]!}]", message.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_foreign_title_is_read_as_words_and_makes_no_number_of_its_own()
    {
        var message = Cite(Place("*Bold* [7] <b>&amp;\nnext", "", "Quote"));

        Assert.Equal(@"From the policies: \*Bold\* \[7\] &lt;b&gt;&amp;amp; next [1]", message.Text);
    }

    [Fact]
    public void Hostile_words_leave_the_message_whole()
    {
        var hostile = HostileText.OfLength(2_000);

        var message = Cite(Place(hostile, hostile, hostile));

        Assert.Single(ClaimsOf(message));
        Assert.DoesNotContain('\n', message.Text!);
    }

    [Theory]
    [InlineData("https://policybot.example/policies/x/1#p1", true)]
    [InlineData("http://localhost:3978/policies/x/1", false)]
    public void Only_a_safe_address_is_linked(string link, bool isLinked) =>
        Assert.Equal(isLinked, ClaimsOf(Cite(Place("Title", "", "Quote") with { Link = new Uri(link) }))[0]["appearance"]!["url"] is not null);

    private static OutgoingActivity Cite(params CitedPlace[] places) => CitedMessage.With(new OutgoingActivity(), Notes(places));

    private static AnswerNotes Notes(params CitedPlace[] places) => new() { Citations = places, IsWrittenByModel = false, Feedback = new Dictionary<string, string> { ["ticket"] = "t" } };

    private static CitedPlace Place(string title, string section, string quote) => new() { Title = title, Section = section, Quote = quote };

    private static List<JsonNode> ClaimsOf(OutgoingActivity message) => [.. message.Entities![0]!["citation"]!.AsArray().OfType<JsonNode>()];
}
