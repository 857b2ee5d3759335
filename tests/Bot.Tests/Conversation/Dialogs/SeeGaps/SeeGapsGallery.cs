using PolicyBot.Conversation.Dialogs.SeeGaps;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.SeeGaps;

internal sealed class SeeGapsGallery : CardGallery<SeeGapsDialogue>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly GapList Empty = new() { Gaps = [], ShownFrom = 5, SmallGroups = 0, SmallGroupsQuestions = 0, Verdicts = [], Reviews = [], Findings = [] };

    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return Of("empty", Empty);
        yield return Of("something of each", Empty with
        {
            Gaps = [Gap("May I … my dog to the office?")],
            IsSample = true,
            SmallGroups = 3,
            SmallGroupsQuestions = 7,
            Verdicts = [new(new("travel", "1.0"), Verdict.Helpful, 12), new(new("travel", "1.0"), Verdict.OutOfDate, 2)],
            Reviews = [new("Travel", "1.0", "Head of Travel", Today.AddDays(-1)), new("Office", "1.0", null, Today)],
            Findings = [new("travel.md", "The front matter does not say owner.")],
        });
        foreach (var (name, letters) in new (string, Func<int, string>)[] { ("hostile", HostileText.OfLength), ("wide", HostileText.Wide) })
        {
            var longest = Empty with
            {
                Gaps = [.. Enumerable.Repeat(Gap(letters(1_000)) with { Nearest = new("x", letters(400), "1", [letters(400)]), Proposals = [new(letters(40), [letters(40), letters(40)])] }, 30)],
                Verdicts = [.. Enumerable.Range(0, 50).Select(number => new VerdictTally(new(letters(60), $"{number}"), Verdict.HardToUnderstand, 3))],
                Reviews = [.. Enumerable.Repeat(new DueReview(letters(400), letters(60), letters(400), Today), 50)],
                Findings = [.. Enumerable.Range(0, 70).Select(number => new PolicyFinding($"{number}{letters(400)}", letters(1_000)))],
            };
            foreach (var (page, card) in EveryPage.Of(page => GapsCard.Of(longest, Today, page)))
                yield return new($"{name} and longest, page {page}", card);
        }
    }

    private static GalleryCard Of(string name, GapList list) => new(name, GapsCard.Of(list, Today, page: null));

    private static Gap Gap(string wording) => new()
    {
        Wording = wording,
        Count = 6,
        Unanswered = 5,
        Reasons = [(Verdict.OutOfDate, 1)],
        Months = [(UtcMonth.Parse("2026-01"), 2), (UtcMonth.Parse("2026-03"), 4)],
        Nearest = new("office", "The office", "1.0", ["Visitors"]),
        Proposals = [new("dog", ["animal", "pet"]), new("off: site", ["remote"])],
    };
}
