using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Cards;

/// <summary>All that the model can write, whether or not a dialogue has a use for it yet.</summary>
internal sealed class ModelGallery : CardGallery
{
    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("every element", CardFrame.Of("Every element", EveryElement(), EveryAction()));
        yield return new("every input", CardFrame.Of("Every input", EveryInput(), CardButtons.Submit("Send", Verbs.Ask), CardButtons.Cancel()));
        yield return new("every look", CardFrame.Of("Every look", EveryLook()));
        for (var i = 0; i < HostileText.All.Count; i++)
            yield return new($"hostile text {i}", CardFrame.Of("Hostile text", [.. Everywhere(HostileText.All[i])]));
    }

    private static IReadOnlyList<AdaptiveElement> EveryElement() =>
    [
        new AdaptiveTextBlock
        {
            Text = "Text",
            Wrap = true,
            MaxLines = 3,
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Lighter,
            Color = AdaptiveTextColor.Accent,
            FontType = AdaptiveFontType.Monospace,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Spacing = AdaptiveSpacing.ExtraLarge,
            Height = AdaptiveHeight.Stretch,
            Fallback = AdaptiveFallback<AdaptiveElement>.Drop,
        },
        new AdaptiveRichTextBlock
        {
            HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            Inlines =
            [
                new() { Text = "Every ", Italic = true, Highlight = true, Strikethrough = true, Underline = true, Size = AdaptiveTextSize.Small },
                new() { Text = "run", Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder, SelectAction = CardButtons.Go("Run", Verbs.Help) },
            ],
        },
        new AdaptiveImage
        {
            Url = new Uri("https://example.org/picture.png"),
            AltText = "A picture",
            Size = AdaptiveImageSize.Medium,
            Style = AdaptiveImageStyle.Person,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            SelectAction = new AdaptiveOpenUrlAction { Title = "Picture", Url = new Uri("https://example.org/") },
        },
        new AdaptiveContainer
        {
            Id = "container",
            Style = AdaptiveContainerStyle.Attention,
            Bleed = true,
            MinHeight = "20px",
            VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
            IsVisible = false,
            Items = [CardText.Paragraph("In a container")],
        },
        new AdaptiveColumnSet
        {
            Id = "columns",
            Separator = true,
            Style = AdaptiveContainerStyle.Emphasis,
            Columns =
            [
                new() { Width = "auto", Items = [CardText.Paragraph("One")], Style = AdaptiveContainerStyle.Good, Fallback = AdaptiveFallback<AdaptiveColumn>.Drop },
                new() { Width = "50px", Items = [CardText.Paragraph("Two")], Spacing = AdaptiveSpacing.None, VerticalContentAlignment = AdaptiveVerticalAlignment.Bottom },
                new() { Width = "stretch", Items = [CardText.Paragraph("Three")], Separator = true, SelectAction = CardButtons.Go("Three", Verbs.Help) },
            ],
        },
        new AdaptiveFactSet { Facts = [new("Name", "Value"), new("Other", "Worth")] },
        new AdaptiveActionSet { Actions = [CardButtons.Go("In the body", Verbs.Help)] },
        new AdaptiveTable
        {
            Columns = [new() { Width = 1 }, new() { Width = 2, HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right }],
            ShowGridLines = false,
            GridStyle = AdaptiveContainerStyle.Accent,
            Rows =
            [
                new() { Cells = [Cell("Column A"), Cell("Column B")] },
                new() { Cells = [Cell("Cell A"), Cell("Cell B") with { Style = AdaptiveContainerStyle.Warning }] },
            ],
        },
    ];

    private static AdaptiveTableCell Cell(string text) => new() { Items = [CardText.Paragraph(text)] };

    private static AdaptiveAction[] EveryAction() =>
    [
        CardButtons.Submit("Submit", Verbs.Ask, (Verbs.QuestionField, "Why?")),
        new AdaptiveExecuteAction
        {
            Title = "Execute",
            Verb = Verbs.Ask,
            Data = new Dictionary<string, string> { [Verbs.Field] = Verbs.Ask },
            Fallback = AdaptiveFallback<AdaptiveAction>.To(CardButtons.Submit("Execute", Verbs.Ask)),
        },
        new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://example.org/"), Tooltip = "Opens a page", IconUrl = new Uri("https://example.org/icon.png") },
        new AdaptiveShowCardAction { Title = "Unfold", Card = new AdaptiveCard { Body = [CardText.Paragraph("Inside")] } },
        new AdaptiveToggleVisibilityAction { Title = "Show or hide", TargetElements = [new("container"), new("columns", IsVisible: true)], Mode = AdaptiveActionMode.Secondary },
        CardButtons.Go("Not now", Verbs.Close) with { Style = AdaptiveActionStyle.Destructive },
    ];

    private static IReadOnlyList<AdaptiveElement> EveryInput()
    {
        var errors = new Dictionary<string, string> { ["text"] = HostileText.All[1] };
        return
        [
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = "text",
                    Label = "Text",
                    Value = HostileText.Everything,
                    Placeholder = "Placeholder",
                    MaxLength = 2_000,
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = "Please write something.",
                },
                errors),
            new AdaptiveTextInput { Id = "mail", Label = "E-mail", MaxLength = 100, Style = AdaptiveTextInputStyle.Email, Regex = "^[^@]+@[^@]+$", ErrorMessage = "Please write an address." },
            new AdaptiveNumberInput { Id = "number", Label = "Number", Value = 2, Min = 1, Max = 3.5, Placeholder = "1 to 3.5" },
            new AdaptiveDateInput { Id = "date", Label = "Day", Value = new(2026, 3, 2), Min = new(2026, 1, 1), Max = new(2026, 12, 31), Placeholder = "A day" },
            new AdaptiveTimeInput { Id = "time", Label = "Time", Value = "08:30", Min = "08:00", Max = "17:00", Placeholder = "A time" },
            new AdaptiveToggleInput { Id = "toggle", Label = "Agreed", Title = "I agree", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true, IsRequired = true, ErrorMessage = "Please tick it." },
            new AdaptiveChoiceSetInput { Id = "one", Label = "One", Choices = [new("First", "1"), new("Second", "2")], Value = "2", Placeholder = "Choose" },
            new AdaptiveChoiceSetInput
            {
                Id = "several",
                Label = "Several",
                Choices = [new("First", "1"), new("Second", "2")],
                Value = "1,2",
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
            },
        ];
    }

    private static IReadOnlyList<AdaptiveElement> EveryLook() =>
    [
        CardText.Subheading("Subheading"),
        CardText.Paragraph("Paragraph"),
        CardText.Note("Note"),
        CardText.Warning("this is a warning"),
        CardText.Done("Done"),
        CardText.Quote("First line\nSecond line"),
        CardText.Fact("Name", "value"),
        CardFields.Error("this is needed."),
    ];

    private static IEnumerable<AdaptiveElement> Everywhere(string hostile) =>
    [
        CardText.Foreign(hostile),
        CardText.Quote(hostile),
        CardText.Fact("Fact", hostile),
        new AdaptiveFactSet { Facts = [new(CardMarkdown.Escape(hostile), CardMarkdown.Escape(hostile))] },
        new AdaptiveTextBlock { Text = CardMarkdown.Escape(hostile), Wrap = true },
        new AdaptiveActionSet { Actions = [CardButtons.Go(CardLength.Shorten(hostile, CardLength.ButtonTitle), Verbs.Ask, (Verbs.QuestionField, hostile))] },
    ];
}
