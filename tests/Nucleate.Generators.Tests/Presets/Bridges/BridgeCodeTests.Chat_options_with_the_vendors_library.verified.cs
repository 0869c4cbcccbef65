
        // The library marks some members, or the whole type, as experimental; only what the preset says is set.
        #pragma warning disable OPENAI001, SCME0001
        /// <summary>The preset's parameters as options of Microsoft.Extensions.AI.</summary>
        /// <remarks>
        /// <para><see cref="TopP"/>, <see cref="TopLogProbabilities"/>, <see cref="ReasoningEffort"/>: in the raw representation, for a chat client of the vendor's own library.</para>
        /// </remarks>
        /// <returns>New options.</returns>
        public static global::Microsoft.Extensions.AI.ChatOptions ToChatOptions()
        {
            return new global::Microsoft.Extensions.AI.ChatOptions
            {
                ModelId = Model,
                Temperature = (float)Temperature,
                FrequencyPenalty = (float)FrequencyPenalty,
                Seed = Seed,
                MaxOutputTokens = MaxOutputTokens,
                ResponseFormat = global::Microsoft.Extensions.AI.ChatResponseFormat.Json,
                RawRepresentationFactory = static _ =>
                {
                    var options = new global::OpenAI.Chat.ChatCompletionOptions();
                    options.Patch.Set("$.top_p"u8, TopP);
                    options.IncludeLogProbabilities = true;
                    options.TopLogProbabilityCount = TopLogProbabilities;
                    options.ReasoningEffortLevel = new global::OpenAI.Chat.ChatReasoningEffortLevel("minimal");
                    return options;
                },
            };
        }
        #pragma warning restore OPENAI001, SCME0001

        // The library marks some members, or the whole type, as experimental; only what the preset says is set.
        #pragma warning disable OPENAI001, SCME0001
        /// <summary>Sets the preset's parameters in options for the OpenAI library; what it does not say stays as it is.</summary>
        /// <remarks>
        /// <para>The model is the client's: <c>GetChatClient(Model)</c>.</para>
        /// </remarks>
        /// <param name="options">The options.</param>
        /// <returns>The same options.</returns>
        /// <exception cref="global::System.ArgumentNullException">There are no options.</exception>
        public static global::OpenAI.Chat.ChatCompletionOptions ApplyTo(global::OpenAI.Chat.ChatCompletionOptions options)
        {
            if (options is null)
            {
                throw new global::System.ArgumentNullException(nameof(options));
            }

            options.ResponseFormat = global::OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat();
            options.Temperature = (float)Temperature;
            options.Patch.Set("$.top_p"u8, TopP);
            options.FrequencyPenalty = (float)FrequencyPenalty;
            options.Seed = Seed;
            options.MaxOutputTokenCount = MaxOutputTokens;
            options.IncludeLogProbabilities = true;
            options.TopLogProbabilityCount = TopLogProbabilities;
            options.ReasoningEffortLevel = new global::OpenAI.Chat.ChatReasoningEffortLevel("minimal");
            return options;
        }
        #pragma warning restore OPENAI001, SCME0001
    }
}