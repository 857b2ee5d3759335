using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The program that takes the text out of PDFs, which a machine may lack.</summary>
internal static class Poppler
{
    /// <summary>Runs a test on a file. Where the file is a PDF and the program is missing and not required, it says so and leaves.</summary>
    public static async Task ForAsync(string file, ITestOutputHelper output, Func<Task> test)
    {
        if (file.EndsWith(".pdf", StringComparison.Ordinal) && !IsThere)
        {
            const string Missing = "pdftotext is not there: install it (apt-get install poppler-utils).";
            output.WriteLine($"NOT RUN. {Missing}");
            Assert.False(Environment.GetEnvironmentVariable("POLICYBOT_REQUIRE_ALL") is "1", Missing);
            return;
        }

        await test();
    }

    private static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext")));
}
