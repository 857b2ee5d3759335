using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.GiveFeedback;

internal sealed class GiveFeedbackGallery : CardGallery<GiveFeedbackDialogue>
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        var slip = new FeedbackSlip
        {
            Ticket = new string('t', 60),
            Kind = FeedbackKind.Answered,
            Question = HostileText.OfLength(100_000),
            Cited = [new(HostileText.Wide(60), HostileText.Wide(60)), new("a", "1"), new("b", "2")],
        };
        yield return GalleryCard.Of("form", FeedbackForm.Of(slip, 5, isMissing: false));
        yield return GalleryCard.Of("form without a reason", FeedbackForm.Of(slip with { Question = HostileText.Wide(100_000) }, 1_000, isMissing: true));
        yield return GalleryCard.Of("thanks", FeedbackForm.Thanks(slip.Question));
        yield return GalleryCard.Of("too old", FeedbackForm.TooOld());
        yield return new("the two buttons", CardFrame.Of("Answer", [.. DidThisHelp.Of(slip with { Question = "May I?" })]));
    }
}
