using PolicyBot.Conversation.Dialogs.EnterTheDesk;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.EnterTheDesk;

internal sealed class EnterTheDeskGallery : CardGallery<EnterTheDeskDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("a link", DeskLinkCard.Of(new Uri($"https://policybot.example.com/legal/enter#{new string('x', 43)}")));
        yield return new("no address", DeskLinkCard.NoAddress());
        yield return new("the database is away", DeskLinkCard.NotNow());
        yield return new("in a group", DeskLinkCard.InPrivate());
        yield return new("not of Legal", DeskLinkCard.NotOfLegal());
    }
}
