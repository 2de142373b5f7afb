using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Puyang.Proposals.Functions.Tests;

public sealed class NamesTests
{
    [Fact]
    public void The_function_that_takes_every_address_comes_last_among_those_that_take_addresses()
    {
        string[] names = [.. Functions().Where(function => Route(function) is not null).Select(Name).Order(StringComparer.OrdinalIgnoreCase)];
        Assert.Equal("{*path}", Route(Functions().Single(function => Name(function) == names[^1])));
    }

    private static IEnumerable<MethodInfo> Functions() => typeof(Names).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null);

    private static string Name(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static string? Route(MethodInfo function) =>
        function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).FirstOrDefault(route => route is not null);
}
