using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Hosting;

/// <summary>Tells what an operator can mend from what is a defect.</summary>
public static partial class StartRefusal
{
    /// <summary>What a process answers that was set up wrongly (sysexits.h, EX_CONFIG).</summary>
    public const int ExitCode = 78;

    /// <returns>What is wrong and what mends it, a line each; <see langword="null"/> when nobody but a developer can.</returns>
    public static string? Explain(Exception? exception) => exception switch
    {
        null => null,
        WrongSettingException => exception.Message,
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        InvalidDataException { InnerException: FormatException { Source: "Microsoft.Extensions.Configuration.Json" } } =>
            $"{Sentence(exception)} {Sentence(exception.GetBaseException())} Mend the file at that place.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => ExplainBinding(exception.Message),
        IOException { InnerException: AddressInUseException } =>
            $"Urls: {Sentence(exception)} Stop what uses it, or set Urls to a free address, such as http://localhost:3979.",
        IOException or SocketException when IsOfTheServer(exception) =>
            $"Urls: {Sentence(exception)} Set Urls to an address that this user may listen at, such as http://localhost:3978.",
        FormatException or InvalidOperationException when IsOfTheServer(exception) =>
            $"Urls: {Sentence(exception)} Write addresses such as http://localhost:3978, with a semicolon between two of them.",
        _ => Explain(exception.InnerException),
    };

    private static string Sentence(Exception exception) => exception.Message.TrimEnd('.') + '.';

    private static bool IsOfTheServer(Exception exception) =>
        exception.Source is { } source && (source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || source.StartsWith("System.Net", StringComparison.Ordinal));

    private static string ExplainBinding(string message)
    {
        var unknown = UnknownKeys().Match(message);
        return unknown.Success
            ? $"The section {unknown.Groups["section"].Value} has no key {unknown.Groups["keys"].Value}. Correct or remove it; docs/operations.md lists all keys."
            : $"{message} Correct the value; docs/operations.md says what it may be.";
    }

    [GeneratedRegex(@"not found on the instance of [\w.]*?\.(?<section>\w+)Options: (?<keys>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownKeys();
}
