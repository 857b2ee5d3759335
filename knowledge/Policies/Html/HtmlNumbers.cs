using AngleSharp.Dom;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>Counts the items of an ordered list as a browser does.</summary>
internal sealed class HtmlNumbers
{
    private readonly NumberStyle _style;
    private readonly int _step;
    private int _next;

    public HtmlNumbers(IElement list)
    {
        _style = list.GetAttribute("type") switch
        {
            "a" => NumberStyle.LowerLetter,
            "A" => NumberStyle.UpperLetter,
            "i" => NumberStyle.LowerRoman,
            "I" => NumberStyle.UpperRoman,
            _ => NumberStyle.Decimal,
        };

        var reversed = list.HasAttribute("reversed");
        _step = reversed ? -1 : 1;
        _next = int.TryParse(list.GetAttribute("start"), out var start) ? start : reversed ? list.Children.Count(child => child.LocalName == "li") : 1;
    }

    public string Next(IElement item)
    {
        var number = int.TryParse(item.GetAttribute("value"), out var value) ? value : _next;
        _next = unchecked(number + _step);

        return ListNumber.Of(number, _style) + ".";
    }
}
