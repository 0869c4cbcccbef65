
        /// <summary>The preset's parameters as options of Microsoft.Extensions.AI.</summary>
        /// <remarks>
        /// <para><see cref="Temperature"/>, <see cref="Effort"/>: in the raw representation, for a chat client of the vendor's own library.</para>
        /// </remarks>
        /// <returns>New options.</returns>
        public static global::Microsoft.Extensions.AI.ChatOptions ToChatOptions()
        {
            return new global::Microsoft.Extensions.AI.ChatOptions
            {
                ModelId = Model,
                Temperature = (float)Temperature,
                MaxOutputTokens = MaxTokens,
                RawRepresentationFactory = static _ => global::Anthropic.Models.Messages.MessageCreateParams.FromRawUnchecked(
                    new global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>(),
                    new global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>(),
                    global::Nucleate.Presets.PresetRequest.Body(static writer =>
                    {
                        WriteTo(writer);
                        writer.WriteStartArray("messages");
                        writer.WriteEndArray();
                    })),
            };
        }

        /// <summary>A request of the Anthropic library with the preset's parameters; what the preset does not say stays as it is.</summary>
        /// <remarks>
        /// <para>Parameters that this version of the library has no properties for are in its <c>RawBodyData</c>, which is what it sends.</para>
        /// </remarks>
        /// <param name="request">The request, which is not changed.</param>
        /// <returns>The request to send.</returns>
        /// <exception cref="global::System.ArgumentNullException">There is no request.</exception>
        public static global::Anthropic.Models.Messages.MessageCreateParams With(global::Anthropic.Models.Messages.MessageCreateParams request)
        {
            if (request is null)
            {
                throw new global::System.ArgumentNullException(nameof(request));
            }

            return global::Anthropic.Models.Messages.MessageCreateParams.FromRawUnchecked(
                request.RawHeaderData,
                request.RawQueryData,
                global::Nucleate.Presets.PresetRequest.Merge(request.RawBodyData, WriteTo));
        }
    }
}