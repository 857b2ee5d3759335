using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Conversation.Turns;
using PolicyBot.Conversation.Turns.Understanding;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.Welcome;

public class Welcoming
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_says_honestly_what_anonymous_means(bool inGroup)
    {
        var words = (await WelcomeAsync(inGroup)).Words();

        Assert.Contains("Legal cannot see who you are, and we keep nothing that says so.", words, StringComparison.Ordinal);
        Assert.Contains("Your company's IT may be able to see that you used this bot.", words, StringComparison.Ordinal);
        Assert.Contains("use the web form from a private device", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_is_understood_as_the_question_that_it_is()
    {
        var examples = (await WelcomeAsync(inGroup: false)).Buttons().Where(button => (string)button.Data[Verbs.Field]! == Verbs.Ask).ToList();

        Assert.Equal(3, examples.Count);
        Assert.All(examples, example =>
        {
            Assert.Equal(example.Title, (string?)example.Data[Verbs.QuestionField]);
            Assert.Equal(Intent.Ask, IntentReader.Of(example.Title, isFollowing: false));
        });
    }

    [Fact]
    public async Task In_a_group_it_warns_that_others_read_along() =>
        Assert.Contains("Others read along", (await WelcomeAsync(inGroup: true)).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Only_people_of_Legal_see_the_way_to_the_cases_and_only_in_private(bool isOfLegal, bool inGroup, bool seen)
    {
        var card = await WelcomeAsync(inGroup, new Asker.Employee("test:ines", "Ines Marchetti", []) { OfLegal = isOfLegal ? OfLegal.Lena : null });

        Assert.Equal(seen, card.Buttons().Any(button => (string)button.Data[Verbs.Field]! == Verbs.LegalInbox));
    }

    private static async Task<PolicyBot.Conversation.Cards.AdaptiveCard> WelcomeAsync(bool inGroup, Asker? asker = null)
    {
        var reply = await new WelcomeDialogue().TakeAsync(new Turn.Pressed(Verbs.Help, new Dictionary<string, string>()) { Asker = asker ?? new Asker.Anonymous(), InGroup = inGroup }, CancellationToken.None);

        return Assert.Single(reply.Cards);
    }
}
