using PolicyBot.Cases;
using PolicyBot.Conversation.Dialogs.ListMyReports;
using PolicyBot.Primitives;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.ListMyReports;

internal sealed class ListMyReportsGallery : CardGallery<ListMyReportsDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("none", MyReportsCard.Empty());
        yield return new("where nobody is known", MyReportsCard.NotHere());
        yield return new("the database is away", MyReportsCard.NotReadable());

        var moment = Stamp.ToTheMillisecond(FakeClock.MondayMorning);
        var report = ACase.Summary() with { IsAnonymous = false, Opened = moment };
        CaseSummary[] each =
        [
            .. Enum.GetValues<CaseStatus>().Select(status => report with
            {
                Number = CaseNumber.Draw(A.Ids()),
                Status = status,
                Acknowledged = status is CaseStatus.Received ? null : moment,
                Closed = status is CaseStatus.Closed ? moment : null,
                Outcome = status is CaseStatus.Closed ? Outcome.NotSubstantiated : null,
            }),
        ];
        yield return new("one of each state", MyReportsCard.Of(each, page: null));

        CaseSummary[] many = [.. Enumerable.Range(0, 300).Select(number => each[number % each.Length])];
        foreach (var (page, card) in EveryPage.Of(page => MyReportsCard.Of(many, page)))
            yield return new($"three hundred, page {page}", card);
    }
}
