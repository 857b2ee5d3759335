using AngleSharp.Dom;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>The elements of a page in their order, each with the places of its parent and of the element before it; -1 for none.</summary>
internal sealed class HtmlPage
{
    private readonly List<(IElement Element, int Parent, int Previous)> _elements = [];

    public HtmlPage(IDocument document)
    {
        var places = new Dictionary<IElement, int>(ReferenceEqualityComparer.Instance);
        foreach (var element in document.All)
        {
            places[element] = _elements.Count;
            _elements.Add((element, Place(element.ParentElement), Place(element.PreviousElementSibling)));
        }

        int Place(IElement? element) => element is not null && places.TryGetValue(element, out var place) ? place : -1;
    }

    public int Count => _elements.Count;

    public IElement this[int place] => _elements[place].Element;

    public int Parent(int place) => _elements[place].Parent;

    public int Previous(int place) => _elements[place].Previous;
}
