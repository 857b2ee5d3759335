using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conformance;

/// <summary>Asks Microsoft's renderer and types, and our own limits, about cards: runs check-cards.mjs in Node.</summary>
internal static class CardJudges
{
    private const string Remedy = "Install Node.js 20 or later with npm, and see that 'npm ci' works in tests/Bot.Tests/Conformance.";

    private static string Folder => Path.Combine(Repository.Root, "tests", "Bot.Tests", "Conformance");

    /// <param name="cards">Name and JSON.</param>
    public static async Task<IReadOnlyList<Finding>> AskAsync(IEnumerable<(string Name, string Json)> cards)
    {
        await FetchAsync();
        var input = new JsonArray([.. cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = JsonNode.Parse(card.Json) })]);
        var output = await RunAsync("node", ["check-cards.mjs"], input.ToJsonString());
        return [.. JsonNode.Parse(output)!.AsArray().Select(found => new Finding((string)found!["name"]!, (string)found["judge"]!, (string)found["finding"]!))];
    }

    // Once, and again when the lock file has changed: npm leaves a copy of what it fetched by.
    private static async Task FetchAsync()
    {
        var fetched = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(fetched) || File.GetLastWriteTimeUtc(fetched) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            await (OperatingSystem.IsWindows() ? RunAsync("cmd", ["/c", "npm", "ci", "--silent"], "") : RunAsync("npm", ["ci", "--silent"], ""));
    }

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed. {Remedy}\n{await errors}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"'{program}' is missing: without it no card can be judged. {Remedy}", e);
        }
    }
}
