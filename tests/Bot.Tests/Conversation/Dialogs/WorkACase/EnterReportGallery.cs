using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

internal sealed class EnterReportGallery : CardGallery<EnterReportDialogue>
{
    protected override IEnumerable<GalleryCard> Cards() => FormsAtTheDesk.Entering();
}
