using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Tests.Conversation.Dialogs;
using PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Tests.Conversation;

/// <summary>The words are those of the texts there are; day and month stand in the order of the reader's place.</summary>
public class WritingDays
{
    private static readonly UtcDay Day = new(new DateOnly(2026, 12, 3));

    [Theory]
    [InlineData("en-US", "December 3, 2026")]
    [InlineData("en-us", "December 3, 2026")]
    [InlineData("en-PH", "December 3, 2026")]
    [InlineData("en-GB", "3 December 2026")]
    [InlineData("en-IN", "3 December 2026")]
    [InlineData("en-ZA", "3 December 2026")]
    [InlineData("en", "3 December 2026")]
    [InlineData("de-DE", "3 December 2026")]
    [InlineData("es-US", "3 December 2026")]
    [InlineData("zh-Hans-CN", "3 December 2026")]
    [InlineData("xx-rubbish", "3 December 2026")]
    [InlineData("xx-YY", "3 December 2026")]
    [InlineData("en-US-u-ca-buddhist", "3 December 2026")]
    [InlineData("en_US", "3 December 2026")]
    [InlineData("en-US\0", "3 December 2026")]
    [InlineData("en-US\n", "3 December 2026")]
    [InlineData("../../etc/passwd", "3 December 2026")]
    [InlineData("\uD83D", "3 December 2026")]
    [InlineData(" ", "3 December 2026")]
    [InlineData("", "3 December 2026")]
    [InlineData(null, "3 December 2026")]
    public async Task A_turn_is_answered_in_the_manner_of_its_locale(string? locale, string written)
    {
        var card = Assert.Single((await Router().TakeAsync(Turn(locale), CancellationToken.None)).Cards);

        Assert.Contains($"Day: {written}\n", card.Words() + "\n", StringComparison.Ordinal);
        Assert.Contains($"Text: This policy was due for review on {written}.", card.Words(), StringComparison.Ordinal);
        Assert.Equal("en", card.Lang);
    }

    [Fact]
    public async Task A_locale_of_any_length_is_no_trouble() =>
        Assert.Contains("Day: 3 December 2026", (await Router().TakeAsync(Turn(new string('e', 1_000_000)), CancellationToken.None)).Cards[0].Words(), StringComparison.Ordinal);

    [Fact]
    public async Task Two_turns_at_once_keep_apart()
    {
        using var both = new Barrier(2);
        var router = Router(async () =>
        {
            await Task.Yield();
            both.SignalAndWait();
            await Task.Yield();
        });

        var replies = await Task.WhenAll(new[] { "en-US", "en-GB" }.Select(locale => Task.Run(() => router.TakeAsync(Turn(locale), CancellationToken.None))));

        Assert.Contains("Day: December 3, 2026", replies[0].Cards[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Day: 3 December 2026", replies[1].Cards[0].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_turn_all_is_as_before()
    {
        var before = CultureInfo.CurrentUICulture;

        await Router().TakeAsync(Turn("en-US"), CancellationToken.None);

        Assert.Equal(before, CultureInfo.CurrentUICulture);
        Assert.Equal("3 December 2026", Day.InWords());
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("en-CA")]
    [InlineData("")]
    public void Outside_of_a_turn_nothing_depends_on_the_place_of_the_machine(string machine)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(machine);

            Assert.Equal("3 December 2026", Day.InWords());
            Assert.Equal("1,400", "{0:N0}".With(1_400));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Fact]
    public async Task A_passage_found_in_a_search_box_has_the_days_of_its_reader()
    {
        var asking = new Asking();

        var hits = await new PolicyBot.Conversation.Dialogs.AskPolicy.SearchPolicies(asking, asking.Links, asking.Clock).FindAsync("price lists", "en-US", CancellationToken.None);

        Assert.Contains("in force since January 15, 2026", Assert.Single(hits).Card.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "de-AT", "3. Dezember 2026")]
    [InlineData("de", "en-US", "3. Dezember 2026")]
    [InlineData("fr", "fr-FR", "3 décembre 2026")]
    [InlineData("es", "es-MX", "3 de diciembre de 2026")]
    [InlineData("ja", "ja-JP", "2026年12月3日")]
    public void Texts_of_another_language_have_the_days_of_that_language(string language, string reader, string written) =>
        Assert.Equal(written, Day.Date.ToString("D", TextCulture.Of(language, CultureInfo.GetCultureInfo(reader))));

    private static Turn.Pressed Turn(string? locale) => new("days", new Dictionary<string, string>()) { Asker = new Asker.Anonymous(), Locale = locale };

    private static TurnRouter Router(Func<Task>? meanwhile = null) => new([new DaysDialogue(meanwhile ?? (() => Task.CompletedTask))]);

    private sealed class DaysDialogue(Func<Task> meanwhile) : IDialogue
    {
        public bool Takes(string verb) => true;

        public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
        {
            await meanwhile();

            return Reply.Of(CardFrame.Of("Days", [CardText.Fact("Day", Day.InWords()), CardText.Fact("Text", Texts.PolicyOverdue.With(Day.Date))]));
        }
    }
}
