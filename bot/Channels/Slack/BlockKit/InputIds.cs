using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>
/// Ids of inputs. A block has the id of its input, and a number for each part after the first. The element's id changes with the value that it begins with:
/// as long as both stay the same, Slack keeps what was typed when a view is updated.
/// </summary>
internal static class InputIds
{
    private const char Numbered = '~';

    /// <summary>How the element of something typed or chosen begins.</summary>
    private const char Value = 'v';

    /// <summary>How the element of boxes begins that are an input each.</summary>
    private const char Boxes = 't';

    /// <summary>How a part begins that ends within a word.</summary>
    private const char Cut = 'w';

    /// <param name="part">From 1.</param>
    public static string Block(string id, int part) => part == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}{Numbered}{part}");

    public static (string Id, int Part) OfBlock(string blockId) =>
        blockId.LastIndexOf(Numbered) is > 0 and var at && int.TryParse(blockId.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part > 1
            ? (blockId[..at], part)
            : (blockId, 1);

    public static string Element(string? initial) => Value + Hash(initial);

    public static string ElementOfBoxes(IEnumerable<string> ticked) => Boxes + Hash(string.Join('\n', ticked));

    public static string ElementOfCut(string initial) => Cut + Hash(initial);

    public static bool IsOfBoxes(string elementId) => elementId.StartsWith(Boxes);

    public static bool IsOfCut(string elementId) => elementId.StartsWith(Cut);

    private static string Hash(string? initial) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(initial ?? "")).AsSpan(0, 6));
}
