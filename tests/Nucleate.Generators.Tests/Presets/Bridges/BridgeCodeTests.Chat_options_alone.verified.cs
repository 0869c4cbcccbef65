
        /// <summary>The preset's parameters as options of Microsoft.Extensions.AI.</summary>
        /// <remarks>
        /// <para>Leaves out <see cref="TopP"/>, which ChatOptions would round to a 'float'.</para>
        /// <para>Leaves out <see cref="TopLogProbabilities"/>, for which ChatOptions has nothing.</para>
        /// <para>Leaves out <see cref="ReasoningEffort"/>, for which ChatOptions has nothing.</para>
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
            };
        }
    }
}