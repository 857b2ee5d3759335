using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Turns;

internal sealed class SignpostGallery : CardGallery
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("the form was asked for", SignpostCards.ReportThisWay());
        yield return new("a report was told", SignpostCards.ReportOnlyInTheForm());
        yield return new("a report was told in a group", SignpostCards.ReportInPrivate());
        yield return new("not from a dialog", SignpostCards.OnlyInTheDialog());
        yield return new("cases in a group", SignpostCards.CasesInPrivate());
        yield return new("a receipt was posted", SignpostCards.ReceiptNotHere());
        yield return new("to the mailbox", SignpostCards.MailboxThisWay());
        yield return new("an unknown button", SignpostCards.UnknownVerb());
    }
}
