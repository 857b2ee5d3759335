namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>
/// How much Slack takes, as its reference of Block Kit says (docs.slack.dev, and the comments of @slack/types 3.2.0). Lengths are UTF-16 units,
/// and of mrkdwn as it is written, with its escapes.
/// </summary>
internal static class BlockLimits
{
    public const int BlocksOfMessage = 50;
    public const int BlocksOfView = 100;

    /// <summary>Text of all blocks of a message together; beyond about 13,000 Slack refuses it (<c>msg_blocks_too_long</c>).</summary>
    public const int TextOfMessage = 12_000;

    /// <summary>The text beside the blocks; Slack advises less than 4,000.</summary>
    public const int Fallback = 3_900;

    public const int Text = 3_000;
    public const int Header = 150;
    public const int Field = 2_000;
    public const int Fields = 10;
    public const int Buttons = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;
    public const int ButtonLabel = 75;
    public const int Url = 3_000;
    public const int Label = 2_000;
    public const int Placeholder = 150;
    public const int TextInput = 3_000;

    /// <summary>Of radio buttons and checkboxes.</summary>
    public const int OptionsInView = 10;

    /// <summary>Of a drop-down, or of one group in it.</summary>
    public const int OptionsInGroup = 100;

    public const int OptionText = 75;
    public const int OptionValue = 75;
    public const int ViewTitle = 24;
    public const int Metadata = 3_000;
    public const int Rows = 100;
    public const int Cells = 20;
    public const int AltText = 2_000;
    public const int Id = 255;
}
