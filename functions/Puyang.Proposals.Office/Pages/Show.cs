using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Renders a component as a whole page.</summary>
internal static class Show
{
    public static IResult Page<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
