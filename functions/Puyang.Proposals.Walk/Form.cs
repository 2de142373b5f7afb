using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Puyang.Proposals.Walk;

/// <summary>A form as a browser has it in front of it: what would be sent if a button were pressed.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="IsMultipart">True for a form that takes files.</param>
/// <param name="Fields">What is sent; a field that stands there twice counts once, the last one.</param>
public sealed record Form(string Action, bool IsMultipart, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The id that was made when the form was rendered; empty when the form has none.</summary>
    public string Message => Fields.GetValueOrDefault("message", "");

    /// <summary>The form with a button of this label; null when the page has none.</summary>
    /// <param name="button">What is written on the button.</param>
    /// <param name="page">The page.</param>
    public static Form? With(string button, Page page) => page.Document.Forms
        .Select(form => (Form: form, Pressed: form.QuerySelectorAll<IHtmlButtonElement>("button").LastOrDefault(Is(button))))
        .FirstOrDefault(found => found.Pressed is not null) is ({ } form, { } pressed) ? Of(form, pressed, page) : null;

    /// <summary>The form with other values.</summary>
    public Form Filled(IEnumerable<(string Name, string Value)> typed)
    {
        Dictionary<string, string> fields = new(Fields);
        foreach ((string name, string value) in typed)
        {
            fields[name] = value;
        }

        return this with { Fields = fields };
    }

    /// <summary>The same form, rendered another time.</summary>
    public Form UnderNewId() => Filled(Fields.ContainsKey("message") ? [("message", Guid.NewGuid().ToString("n"))] : []);

    /// <summary>The body of the request.</summary>
    /// <param name="file">A file that was chosen in the field "files"; null when there is none.</param>
    public HttpContent Content(ChosenFile? file = null)
    {
        if (!IsMultipart)
        {
            return new FormUrlEncodedContent(Fields);
        }

        MultipartFormDataContent content = [];
        foreach (KeyValuePair<string, string> field in Fields)
        {
            content.Add(new StringContent(field.Value, Encoding.UTF8, (MediaTypeHeaderValue?)null), field.Key);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file.Content), "files", file.Name);
        }

        return content;
    }

    private static Func<IHtmlButtonElement, bool> Is(string label) => button => button.TextContent.Trim() == label;

    private static Form Of(IHtmlFormElement form, IHtmlButtonElement pressed, Page page)
    {
        Dictionary<string, string> fields = [];
        foreach (IElement element in form.Elements)
        {
            if (Sent(element) is var (name, value))
            {
                fields[name] = value;
            }
        }

        if (pressed.Name is { Length: > 0 } act)
        {
            fields[act] = pressed.Value ?? "";
        }

        return new Form(form.GetAttribute("action") ?? page.Address, form.GetAttribute("enctype") is not null, fields);
    }

    private static (string Name, string Value)? Sent(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
        IHtmlInputElement { Name: { Length: > 0 } name } input => (name, input.Value ?? ""),
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => (name, area.Value ?? ""),
        IHtmlSelectElement { Name: { Length: > 0 } name } choice => (name, choice.Value ?? ""),
        _ => null,
    };
}

/// <summary>A file that somebody chose.</summary>
public sealed record ChosenFile(string Name, byte[] Content);
