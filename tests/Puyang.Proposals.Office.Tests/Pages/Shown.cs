using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>What a page shows of a case that was made without storage.</summary>
internal static class Shown
{
    public static FoldedCase Folded(this MadeCase life) => new(life.Case, [.. life.Journal], 0, FoldedCase.Beginning);

    public static Visit At(this MadeCase life, CaseTask task) => new(life.Folded(), task, life.Office);

    /// <summary>The office's page of the case.</summary>
    public static Task<string> CasePage(this MadeCase life, Fields? fields = null) => Of<CasePage>(
        ("Folded", life.Folded()), ("Policy", life.Office.Policy), ("Clerk", "王敏"), ("Fields", fields ?? Fields.None), ("Now", life.Now));

    /// <summary>A component with its entities read.</summary>
    public static async Task<string> Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using ServiceProvider services = new ServiceCollection().AddSingleton<AntiforgeryStateProvider, NoToken>().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        ParameterView view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view)).ToHtmlString()));
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
