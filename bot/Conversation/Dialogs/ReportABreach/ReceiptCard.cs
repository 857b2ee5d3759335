using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Dialogs.ReportABreach;

/// <summary>What a reporter sees once the case is on disk: the one time that the receipt can be read.</summary>
internal static class ReceiptCard
{
    /// <summary>Id of the element that holds nothing but the receipt, so that a page can offer to copy it.</summary>
    public const string ReceiptId = "receipt";

    public static AdaptiveCard Of(OpenedCase opened, string heading, string intro, bool isNamed) => CardFrame.Of(
        heading,
        [
            CardText.Paragraph(intro),
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Good,
                Items =
                [
                    CardText.Note(Texts.ReportReceiptLabel),
                    new AdaptiveRichTextBlock
                    {
                        Id = ReceiptId,
                        Spacing = AdaptiveSpacing.Small,
                        Inlines = [new() { Text = opened.Receipt.Reveal(), FontType = AdaptiveFontType.Monospace, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
                    },
                ],
            },
            CardText.Warning(Texts.ReportReceivedAlready),
            CardText.Fact(Texts.ReportReceivedCase, opened.Number.Text),
            CardText.Subheading(Texts.ReportNextHeading),
            CardText.Paragraph(Texts.ReportNextAcknowledge.With(opened.Clocks.AcknowledgeBy.InWords(), opened.Clocks.PersonalAnswerBy.InWords())),
            CardText.Paragraph(Texts.ReportNextFeedback.With(opened.Clocks.FeedbackBy.InWords())),
            CardText.Paragraph(Texts.ReportNextMailbox),
            .. isNamed ? [CardText.Paragraph(Texts.ReportNextNamed)] : Array.Empty<AdaptiveElement>(),
            CardText.Note(Texts.ReportAuthorities),
        ],
        CardButtons.Close());
}
