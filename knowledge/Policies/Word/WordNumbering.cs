using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>Counts list items and numbered headings as Word does (ECMA-376 part 1, 17.9): lists of one definition count on together unless one starts anew.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, OpenXmlElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenXmlElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public WordNumbering(OpenXmlElement? numbering)
    {
        foreach (var list in numbering.Children("num"))
            if (list.Attribute("numId") is { } id) _lists.TryAdd(id, list);

        foreach (var definition in numbering.Children("abstractNum"))
            if (definition.Attribute("abstractNumId") is { } id) _definitions.TryAdd(id, definition);
    }

    /// <summary>The level that a style of numbered headings stands at.</summary>
    public int LevelOfStyle(string listId, string styleId) =>
        DefinitionOf(listId) is { } definition
            ? definition.Children("lvl").FirstOrDefault(level => level.Child("pStyle").Value() == styleId).Number("ilvl") ?? 0
            : 0;

    /// <summary>The marker of the next paragraph of a list, for which it counts one on.</summary>
    /// <returns><c>-</c> for a bullet, empty for a list without markers, <see langword="null"/> when there is no such list.</returns>
    public string? Next(string listId, int level)
    {
        if (level is < 0 or >= Levels || DefinitionOf(listId) is not { } definition) return null;

        var counters = Count(listId, definition, level);
        var form = Level(listId, definition, level);
        var text = form.Child("lvlText").Value() ?? "";
        if (form.Child("numFmt").Value() == "bullet") return "-";
        if (form.Child("numFmt").Value() == "none" && !text.Contains('%', StringComparison.Ordinal)) return text.Trim();

        var legal = form.Switch("isLgl") ?? false;

        return Place().Replace(text, match => Shown(listId, definition, match.ValueSpan[1] - '1', counters, legal)).Trim();
    }

    private int?[] Count(string listId, OpenXmlElement definition, int level)
    {
        var key = definition.Attribute("abstractNumId")!;
        if (!_counters.TryGetValue(key, out var counters)) _counters[key] = counters = new int?[Levels];

        if (_begun.Add(listId))
        {
            foreach (var over in _lists[listId].Children("lvlOverride"))
                if (over.Child("startOverride") is not null && over.Number("ilvl") is { } at and >= 0 and < Levels) counters[at] = null;
        }

        for (var outer = 0; outer < level; outer++) counters[outer] ??= Start(listId, definition, outer);

        counters[level] = counters[level] + 1 ?? Start(listId, definition, level);
        for (var inner = level + 1; inner < Levels; inner++)
        {
            // 0: never starts anew; n: only after an item of level n, which counts from 1, or of one further out
            var restart = Level(listId, definition, inner).Child("lvlRestart").Number();
            if (restart is null || (restart > 0 && level < restart)) counters[inner] = null;
        }

        return counters;
    }

    private string Shown(string listId, OpenXmlElement definition, int level, int?[] counters, bool legal)
    {
        var number = counters[level] ?? Start(listId, definition, level);
        var format = Level(listId, definition, level).Child("numFmt").Value();
        if (format == "none") return "";

        return ListNumber.Of(number, legal ? NumberStyle.Decimal : StyleOf(format));
    }

    private int Start(string listId, OpenXmlElement definition, int level)
    {
        var over = _lists[listId].Children("lvlOverride").FirstOrDefault(one => one.Number("ilvl") == level);

        return over.Child("startOverride").Number() ?? Level(listId, definition, level).Child("start").Number() ?? 1;
    }

    private OpenXmlElement? Level(string listId, OpenXmlElement definition, int level) =>
        _lists[listId].Children("lvlOverride").FirstOrDefault(over => over.Number("ilvl") == level).Child("lvl")
        ?? definition.Children("lvl").FirstOrDefault(form => form.Number("ilvl") == level);

    private OpenXmlElement? DefinitionOf(string listId)
    {
        if (!_lists.TryGetValue(listId, out var list) || list.Child("abstractNumId").Value() is not { } id || !_definitions.TryGetValue(id, out var definition)) return null;

        // A list may take its form from a list style, whose own definition names the same style.
        return definition.Child("numStyleLink").Value() is { } style
            ? _definitions.Values.FirstOrDefault(other => other.Child("styleLink").Value() == style) ?? definition
            : definition;
    }

    private static NumberStyle StyleOf(string? format) => format switch
    {
        "lowerLetter" => NumberStyle.LowerLetter,
        "upperLetter" => NumberStyle.UpperLetter,
        "lowerRoman" => NumberStyle.LowerRoman,
        "upperRoman" => NumberStyle.UpperRoman,
        "decimalZero" => NumberStyle.TwoDigits,
        _ => NumberStyle.Decimal,
    };

    [GeneratedRegex("%[1-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
