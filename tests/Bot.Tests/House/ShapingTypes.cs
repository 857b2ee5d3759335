using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

public sealed partial class ShapingTypes
{
    private static readonly string[] ForbiddenEnds = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor", "Data", "Info", "Item", "Base", "Common"];

    private static readonly Type[] Ours =
    [
        .. new[] { typeof(PolicyBot.Hosting.HostingRoom).Assembly, typeof(Knowledge.KnowledgeOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("PolicyBot", StringComparison.Ordinal) == true && !IsGenerated(type)),
    ];

    [Fact]
    public void Every_class_is_sealed_static_or_the_root_of_a_closed_set() =>
        Findings.None(Ours
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Select(type => $"{type}: seal it; or, if it is a closed set of cases, make it abstract with a private constructor and nest the cases."));

    [Fact]
    public void An_abstract_class_lets_no_stranger_in() =>
        Findings.None(Ours
            .Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false })
            .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Length > 0)
            .Select(type => $"{type}: make its constructor private (a closed set) or protected."));

    [Fact]
    public void No_name_says_nothing() =>
        Findings.None(Ours
            .Where(type => Array.Exists(ForbiddenEnds, end => type.Name.EndsWith(end, StringComparison.Ordinal)))
            .Select(type => $"{type}: name it after what it does or is, in the words of the house."));

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_its_type() =>
        Findings.None(Sources.Code("bot").Concat(Sources.Code("knowledge")).SelectMany(Misnamed));

    [Fact]
    public void A_method_that_waits_can_be_cancelled() =>
        Findings.None(Ours
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => Waits(method) && !IsGenerated(method) && !IsGivenFromOutside(method) && !TakesToken(method))
            .Select(method => $"{method.DeclaringType}.{method.Name}: let its last parameter be \"CancellationToken cancellationToken\", without a default."));

    private static IEnumerable<string> Misnamed(string file)
    {
        var types = TopLevel().Matches(Sources.Read(file)).Select(match => (IsPublic: match.Groups["public"].Success, Name: match.Groups["name"].Value)).ToList();
        var name = Path.GetFileNameWithoutExtension(file);
        if (types.Count(type => type.IsPublic) > 1)
        {
            yield return $"{file}: it holds {types.Count(type => type.IsPublic)} public types. Give each a file of its own.";
        }

        if (types.Count > 0 && types.TrueForAll(type => type.Name != name))
        {
            yield return $"{file}: it is not named after its type. Rename it to {types[0].Name}.cs.";
        }
    }

    private static bool Waits(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is { } generic && (generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>)));

    private static bool TakesToken(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: var type, Name: "cancellationToken", HasDefaultValue: false }] && type == typeof(CancellationToken);

    // Disposal, the framework's own interfaces and base classes, and whatever is handed a request, which carries its own token.
    private static bool IsGivenFromOutside(MethodInfo method) =>
        method.Name.EndsWith("DisposeAsync", StringComparison.Ordinal)
        || method.GetParameters().Any(parameter => parameter.ParameterType.Namespace?.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) == true)
        || method.GetBaseDefinition().DeclaringType!.Assembly != method.DeclaringType!.Assembly
        || method.DeclaringType.GetInterfaces()
            .Where(contract => contract.Assembly != method.DeclaringType.Assembly && !method.DeclaringType.IsInterface)
            .Any(contract => method.DeclaringType.GetInterfaceMap(contract).TargetMethods.Contains(method));

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || (member.DeclaringType is { } outer && IsGenerated(outer));

    [GeneratedRegex(@"^(?<public>public )?(?:(?:internal|sealed|static|abstract|partial|readonly|file|ref|unsafe) )*(?:record struct|record class|class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevel();
}
