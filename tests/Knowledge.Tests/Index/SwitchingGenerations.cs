using System.Collections.Concurrent;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class SwitchingGenerations
{
    private const int Switches = 200;

    [Fact]
    public async Task Whoever_asks_while_generations_are_switched_sees_one_of_them_whole()
    {
        var current = new CurrentGeneration();
        current.Replace(Edition(0));
        var seen = new ConcurrentBag<string>();
        var isDone = false;

        var asking = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            do seen.Add(Titles(current.Current!)); while (!Volatile.Read(ref isDone));
        })).ToList();
        for (var edition = 1; edition <= Switches; edition++) current.Replace(Edition(edition));

        Volatile.Write(ref isDone, true);
        await Task.WhenAll(asking);

        // An edition has between one and three policies about badges, as its number says, and each is called by that number.
        Assert.All(seen, titles => Assert.Single(titles.Split(' ').Select(title => title.Split('-')[0]).Distinct()));
        Assert.All(seen, titles => Assert.Equal(1 + int.Parse(titles.Split('-')[0]) % 3, titles.Split(' ').Length));
    }

    [Fact]
    public void A_reader_who_began_with_the_older_generation_ends_with_it()
    {
        var current = new CurrentGeneration();
        current.Replace(Edition(1));
        var began = current.Current!;
        current.Replace(Edition(2));

        Assert.Equal(["1-0", "1-1"], Titles(began).Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(["2-0", "2-1", "2-2"], Titles(current.Current!).Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_who_ask_at_once_over_different_policies_are_each_answered_over_theirs()
    {
        var generation = Text.Generation(Enumerable.Range(0, 40).Select(i =>
            A.Policy() with { Id = $"policy-{i}", Audience = $"group-{i}", Body = $"# Policy\n\n## Badge {i}\n\nA badge of group {i} is worn.\n" }));

        var found = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() =>
        {
            var visibility = Visibility.Of(generation, [$"group-{i % 40}", $"group-{(i + 1) % 40}"], null, A.Monday);
            return SearchPassages.Find(generation, QueryReader.Read("badge", generation, visibility), visibility, 10).Select(hit => generation.Passages[hit.Passage].Policy.Id).Order(StringComparer.Ordinal).ToList();
        })));

        for (var i = 0; i < found.Length; i++)
            Assert.Equal(new[] { $"policy-{i % 40}", $"policy-{(i + 1) % 40}" }.Order(StringComparer.Ordinal), found[i]);
    }

    private static Generation Edition(int edition) => Text.Generation(Enumerable.Range(0, 1 + edition % 3).Select(i =>
        A.Policy() with { Id = $"badges-{i}", Title = $"{edition}-{i}", Body = $"# {edition}-{i}\n\nA badge is worn.\n" }));

    private static string Titles(Generation generation)
    {
        var visibility = Visibility.Of(generation, [], null, A.Monday);
        return string.Join(' ', SearchPassages.Find(generation, QueryReader.Read("badge", generation, visibility), visibility, 10).Select(hit => generation.Passages[hit.Passage].Policy.Title));
    }
}
