using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.Welcome;

internal sealed class FilesGallery : CardGallery<FilesDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("no files, without a web form", FilesCard.Of(webForm: null));
        yield return new("no files, with a web form", FilesCard.Of(new Uri("https://policybot.example.com/report")));
    }
}
