using System.Text;
using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>Reads the text of paragraphs. It goes on from one to the next, since a field can span several.</summary>
internal sealed class RunReader(WordStyles styles)
{
    /// <summary>For each field that is open, whether its result has begun; before that come its codes.</summary>
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _text = new();
    private readonly List<OpenXmlElement> _notes = [];
    private readonly List<OpenXmlElement> _boxes = [];
    private OpenXmlElement? _properties;
    private bool _allBold;

    public ParagraphText Read(OpenXmlElement paragraph)
    {
        _text.Clear();
        _notes.Clear();
        _boxes.Clear();
        _allBold = true;
        _properties = paragraph.Child("pPr");
        Walk(paragraph);

        return new ParagraphText(_text.ToString(), _allBold && _text.Length > 0, [.. _notes], [.. _boxes]);
    }

    private void Walk(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements) ReadOne(child);
    }

    private void ReadOne(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "Fallback" or "instrText" or "delText" or "delInstrText" or "rt":
                break; // struck out, no text, or said twice

            case "r":
                if (!styles.IsOn("vanish", element.Child("rPr"), _properties)) ReadRun(element);
                else ReadFieldMarks(element);
                break;

            case "txbxContent":
                _boxes.Add(element);
                break;

            default:
                Walk(element);
                break;
        }
    }

    private void ReadRun(OpenXmlElement run)
    {
        foreach (var child in run.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t":
                    Add(child.InnerText, run);
                    break;

                case "tab" or "br" or "cr" or "ptab":
                    Add(" ", run);
                    break;

                case "noBreakHyphen":
                    Add("-", run);
                    break;

                case "fldChar":
                    ReadFieldMark(child);
                    break;

                case "footnoteReference" or "endnoteReference":
                    if (_fields.All(begun => begun)) _notes.Add(child);
                    break;

                default:
                    ReadOne(child);
                    break;
            }
        }
    }

    private void Add(string text, OpenXmlElement run)
    {
        if (!_fields.All(begun => begun)) return;

        _text.Append(text);
        if (_allBold && !string.IsNullOrWhiteSpace(text)) _allBold = styles.IsOn("b", run.Child("rPr"), _properties);
    }

    private void ReadFieldMarks(OpenXmlElement run)
    {
        foreach (var mark in run.Children("fldChar")) ReadFieldMark(mark);
    }

    private void ReadFieldMark(OpenXmlElement mark)
    {
        switch (mark.Attribute("fldCharType"))
        {
            case "begin":
                _fields.Push(false);
                break;

            case "separate" when _fields.TryPop(out _):
                _fields.Push(true);
                break;

            case "end":
                _fields.TryPop(out _);
                break;
        }
    }
}
