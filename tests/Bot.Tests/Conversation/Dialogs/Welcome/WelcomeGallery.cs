using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.Welcome;

internal sealed class WelcomeGallery : CardGallery<WelcomeDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("in private", WelcomeCard.Of(inGroup: false));
        yield return new("in a group", WelcomeCard.Of(inGroup: true));
    }
}
