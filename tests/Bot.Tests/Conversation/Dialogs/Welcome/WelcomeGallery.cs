using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.Welcome;

internal sealed class WelcomeGallery : CardGallery<WelcomeDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("in private", WelcomeCard.Of(inGroup: false, isOfLegal: false));
        yield return new("in a group", WelcomeCard.Of(inGroup: true, isOfLegal: false));
        yield return new("for people of Legal", WelcomeCard.Of(inGroup: false, isOfLegal: true));
        yield return new("for named reporters", WelcomeCard.Of(inGroup: false, isOfLegal: true, canListReports: true));
    }
}
